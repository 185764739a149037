import type { FAQPage } from 'schema-dts';

/**
 * A question that a page is headed by, and its answer.
 *
 * @param sentences of the answer, each as it is read on the page
 */
export function faqLd(question: string, sentences: readonly string[]): FAQPage {
  return {
    '@type': 'FAQPage',
    mainEntity: [
      {
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: sentences.join(' ') },
      },
    ],
  };
}
