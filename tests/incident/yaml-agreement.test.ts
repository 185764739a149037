import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../src/incident/yaml-source.ts';

/*
 * Values come from a quick parser, places from one that keeps positions. Where the two read a text
 * differently, an editor is told of a value that does not stand where the problem points.
 */

describe('both parsers read the same', () => {
  test.each([
    // nothing
    [''],
    ['\n\n'],
    ['# a comment'],
    ['a:'],
    ['a: ~'],
    ['a: Null'],
    ['a: nULL'],
    ['a: ""'],
    // truth
    ['a: yes\nb: no\nc: on\nd: Off\ne: y'],
    ['a: true\nb: True\nc: TRUE\nd: tRUE'],
    // numbers
    ['a: 0777\nb: 0o14\nc: 0x1F\nd: 0b11\ne: 1_000'],
    ['a: +12\nb: -12\nc: 1e3\nd: 1E+3\ne: 1.\nf: .5\ng: -.5\nh: .'],
    ['a: .inf\nb: -.INF\nc: .NaN\nd: -0'],
    ['a: 12345678901234567890\nb: 0.10\nc: 00.5\nd: 08'],
    ['a: 7,5\nb: 1,000\nc: 1.2.3\nd: 50%\ne: $5\nf: 1 2'],
    ['a: "2021"\nb: 2021\nc: 021'],
    // dates and times
    ['a: 2021-10-04\nb: 2021-10-04T15:39Z\nc: 2021-10-04 15:39:00\nd: 2021-10'],
    ['a: 12:30:45\nb: 09:30\nc: 190:20'],
    // quotes
    ["a: \"x: y\"\nb: 'it''s'\nc: \"\\u00e9\\x41\\n\\t\"\nd: '\\n'"],
    ['a: "\\U0001F600"\nb: 😀\nc: é\né: 1'],
    ['a: "x  \n  y"\nb: \'x\n\n  y\'\nc: "x\\\n  y"\nd: "x \\\n  \\ y"'],
    ['a:\n  "x"'],
    // comments
    ['a: x #c\nb: x#c\nc: "#"\nd: #c'],
    ['a: x\n# c\nb: 1'],
    ['a: [\n  x, # c\n  y\n]'],
    // plain text
    ['a: http://x.y\nb: x:y\nc: :x\nd: -x\ne: --\nf: R&D\ng: a & b\nh: 2 * 3'],
    ['a: 1\n  - b'],
    ['a: plain\n  goes on\n\n  and on\nb: 1'],
    ['a:  October \nb: x\\ny\nc: x [X] y'],
    ['a: 1\t\nb:\tx\t# c'],
    ['a : 1\na b: 2\n"c": 3\n\'d\': 4'],
    // blocks
    ['a: |\n  x\n  y\n'],
    ['a: |-\n  x\n\n\nb: 1'],
    ['a: |+\n  x\n\n\nb: 1'],
    ['a: |2\n    x\n'],
    ['a: |\n\n  x\n # not text\nb: 1'],
    ['a: |\n  # text\n'],
    ['a: >\n  x\n  y\n\n  z\n'],
    ['a: >-\n  x\n    y\n  z'],
    ['a: >\n x\n\n\n y'],
    ['a: >-\n  lasted\n  [X] hours\n'],
    // lists and groups
    ['a:\n- 1\n- 2'],
    ['a:\n  - b: 1\n    c: 2\n  - d\n  -\n  - - e'],
    ['a: [a, b,]\nb: {x, y: 1}\nc: [x: 1, y]\nd: {"x":1}\ne: {x:1}\nf: []\ng: {}'],
    ['a: [Month, Year]\nb: "[Month, Year]"\nc: [[1, 2], [3]]'],
    ['a: {x: [1, {y: 2}]}\nb: {\n  x: 1\n  }'],
    ['- 1\n- 2'],
    ['"x"'],
    ['12'],
    ['? a\n: b\n? c'],
    ['1: a\ntrue: b'],
    // what objects have by birth
    ['__proto__: {x: 1}'],
    ['a: {__proto__: {x: 1}}'],
    ['constructor: 1\ntoString: 2\nhasOwnProperty: 3'],
    ['<<: {x: 1}\na: 2'],
    // tags and documents
    ['a: !!str 12\nb: !!int "12"\nc: !!bool "true"\nd: ! 12'],
    ['a: !!set {x}\nb: !!binary aGk='],
    ['---\na: 1'],
    ['a: 1\n...'],
    ['%YAML 1.2\n---\na: yes'],
    // anchors, which only the slower one reads
    ['a: &x 1\nb: *x'],
    // lines of Windows
    ['a: x\r\nb: |\r\n  y\r\n  z\r\nc: "x\r\n  y"\r\n'],
    // letters that are seldom seen
    ['\uFEFFa: 1'],
    ['a: x\u00A0\nb: \u00A0x\nc: x\u2028y\nd: x\u0085'],
  ])('%j', (text) => {
    const { data, errors } = readYaml(text);
    expect(errors).toEqual([]);
    expect(data).toStrictEqual(parse(text));
  });
});

describe('both parsers refuse the same', () => {
  test.each([
    ['a: b: c'],
    ['a: 1\na: 2'],
    ['a: {x: 1, x: 2}'],
    ['a: "x'],
    ["a: 'x"],
    ['a: [x'],
    ['a: {x'],
    ['a: ]'],
    ['a: ,'],
    ['a: [,]'],
    ['a: [a,,b]'],
    ['a: [x]y'],
    ['a: [X] hours'],
    ['a: "x" y'],
    ['a: "\\q"'],
    ['a: @x'],
    ['a: `x`'],
    ['a: %x'],
    ['\ta: 1'],
    ['a:\n\t- 1'],
    ['a:\n  b: 1\n c: 2'],
    ['a: 1\n b: 2'],
    ['a: {\nx: 1\n}'],
    ['a: **bold**'],
    ['- a\nb: 1'],
    ['a: x\nb\n'],
    ['a: |x'],
    ['a: |0\n x'],
    ['a: - b'],
    ['{a: 1}\nb: 2'],
    ['a: 1\n---\nb: 2'],
    ['a: *x'],
  ])('%j', (text) => {
    expect(readYaml(text).data).toBeUndefined();
    expect(readYaml(text).errors).not.toEqual([]);
    expect(() => parse(text)).toThrow();
  });
});
