import { describe, expect, test } from 'vitest';
import {
  isPhaseId,
  leadingNumeralLength,
  PHASE_IDS,
  phaseIndex,
  phasesInWords,
} from '../../src/incident/phases.ts';

test('the parts are told in order', () => {
  expect(PHASE_IDS).toEqual([
    'prelude',
    'impact',
    'investigation',
    'fallout',
    'recovery',
    'postmortem',
  ]);
  expect(PHASE_IDS.map(phaseIndex)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(isPhaseId('impact')).toBe(true);
  expect(isPhaseId('Impact')).toBe(false);
  expect(isPhaseId('toString')).toBe(false);
});

describe('leadingNumeralLength', () => {
  test.each([
    ['II. ', 'The Impact'],
    ['VI. ', 'Post-Mortem'],
    ['iv. ', 'the fallout'],
    ['V. ', 'WhatsApp’s Response and Recovery'],
    ['IV) ', 'Fallout'],
    ['III: ', 'Investigation'],
    ['III – ', 'Investigation'],
    ['II — ', 'Impact'],
    ['II - ', 'Impact'],
    ['3. ', 'The Investigation'],
    ['3) ', 'The Investigation'],
    ['3: ', 'The Investigation'],
    ['06. ', 'Post-Mortem'],
    ['  2.  ', 'The Impact'],
    ['Part 2: ', 'The Impact'],
    ['PART II: ', 'THE IMPACT'],
    ['Part Two: ', 'The Impact'],
    ['Part 2 — ', 'The Impact'],
    ['Chapter IV – ', 'Fallout'],
    ['Chapter 1. ', 'Prelude'],
    ['Section 5: ', 'Recovery'],
    ['Phase three - ', 'Investigation'],
  ])('%j is the number of “%s”', (numeral, title) => {
    expect(leadingNumeralLength(numeral + title)).toBe(numeral.length);
  });

  test('a heading may be a number alone', () => {
    expect(leadingNumeralLength('Part 2')).toBe('Part 2'.length);
  });

  test.each([
    ['I think so'],
    ['I, Robot'],
    ['2021: a year'],
    ['15:39 and silence'],
    ['15:39: silence'],
    ['7.1 hours'],
    ['1.1.1.1 Goes Dark'],
    ['24 Hours of Silence'],
    ['100 Million Users'],
    ['5G: The Fallback'],
    ['Mix of causes'],
    ['Mix: Two Causes'],
    ['Vivid Memories'],
    ['IX.com Goes Dark'],
    ['V8: a crash'],
    ['Part of the Network'],
    ['Part one of many'],
    ['Phase 1 of the repair'],
    ['Section 230: a Law'],
    ['Chapters: an overview'],
    ['X: Before the Storm'],
    [''],
  ])('“%s” begins with no number', (heading) => {
    expect(leadingNumeralLength(heading)).toBe(0);
  });
});

describe('phasesInWords', () => {
  test.each([
    ['Prelude', ['prelude']],
    ['PRELUDE', ['prelude']],
    ['I. Prelude to the Outage: The Calm Before the Storm', ['prelude']],
    ['I. The Calm Before the Storm', ['prelude']],
    ['1. Background', ['prelude']],
    ['Setting the Stage', ['prelude']],
    ['The Hours Before', ['prelude']],
    ['Before the Outage: Warning Signs', ['prelude']],
    ['The Lead-Up', ['prelude']],
    ['The Build-Up to the Outage', ['prelude']],
    ['The Build Up', ['prelude']],
    ['Leading Up to the Outage', ['prelude']],

    ['II. The Impact: A World Disconnected', ['impact']],
    ['Impact of the Outage: A Global Disruption', ['impact']],
    ['The Impact—A World Offline', ['impact']],
    ['The Ripple Effect: Impacts Across Industries', ['impact']],
    ['The Ripple Effect: Businesses Brought to a Halt', ['impact']],
    ['Understanding the Scale of the Outage', ['impact']],
    ['Who Was Affected?', ['impact']],
    ['Everything Stopped: Immediate Effects', ['impact']],
    ['Widespread Disruption', ['impact']],
    ['The Blackout', ['impact']],
    ['When the Screens Went Dark', ['impact']],
    ['The World Goes Dark', ['impact']],

    ['## III. The Investigation: Unraveling the Mystery', ['investigation']],
    ['III. Investigating the Cause', ['investigation']],
    ['Unraveling the Causes: A Technical Deep Dive', ['investigation']],
    ['Causes of the WhatsApp Downtime: Speculation and Facts', ['investigation']],
    ['What Caused the WhatsApp Outage?', ['investigation']],
    ['What Went Wrong?', ['investigation']],
    ['Root Cause Analysis', ['investigation']],
    ['The Search for Answers', ['investigation']],
    ['Mix of causes', ['investigation']],

    ['IV. The Fallout: User Reactions and Industry Response', ['fallout']],
    ['The Fall-Out', ['fallout']],
    ['IV. The Aftermath: Public Reaction', ['fallout']],
    ['The Immediate Public Reaction', ['fallout']],
    ['Backlash and Outcry', ['fallout']],
    ['Economic Consequences', ['fallout']],
    ['Social Media Reacts', ['fallout']],

    ['V. WhatsApp’s Response and Recovery', ['recovery']],
    ["WhatsApp's Response and Recovery Efforts", ['recovery']],
    ['V. The Road to Recovery: Restoring Services', ['recovery']],
    ['Bringing Services Back Online', ['recovery']],
    ['Service Restored', ['recovery']],
    ['The Fix', ['recovery']],
    ['Mitigation and Resolution', ['recovery']],

    ['VI. Post-Mortem and Preventive Measures', ['postmortem']],
    ['VI. Post\u2011Mortem', ['postmortem']],
    ['Postmortem', ['postmortem']],
    ['Post Mortem', ['postmortem']],
    ['Preventing Future Outages: Lessons Learned', ['postmortem']],
    ['Steps Taken to Prevent Future Outages', ['postmortem']],
    ['Looking Ahead', ['postmortem']],
    ['Key Takeaways', ['postmortem']],
    ['What Was Learned', ['postmortem']],
  ])('“%s” is told as the %s', (heading, phases) => {
    expect(phasesInWords(heading)).toEqual(phases);
  });

  test.each([
    ['Cause and Disruption', ['investigation', 'impact']],
    ['Disruption and Its Cause', ['impact', 'investigation']],
    ['User Reactions and Alternatives: Coping with the Disruption', ['fallout', 'impact']],
    ['Aftermath and Recovery', ['fallout', 'recovery']],
    ['Recovery and Aftermath', ['recovery', 'fallout']],
  ])('“%s” names several parts, in the order of its words', (heading, phases) => {
    expect(phasesInWords(heading)).toEqual(phases);
  });

  test.each([
    ['Recovery and Lessons Learned', 'recovery'],
    ['The Impact and the Backlash', 'impact'],
    ['Analysis of the Fallout', 'fallout'],
  ])('the name of a part in “%s” outweighs a hint at another', (heading, phase) => {
    expect(phasesInWords(heading)).toEqual([phase]);
  });

  test.each([
    ['The Day Everything Stood Still'],
    ['II. A World Disconnected'],
    ['Conclusion'],
    ['Unaffected Regions'],
    ['Impactful Times'],
    ['Because We Can'],
    ['The Causeway'],
    ['A Prefix'],
    ['III.'],
    [''],
  ])('“%s” says nothing of its part', (heading) => {
    expect(phasesInWords(heading)).toEqual([]);
  });
});
