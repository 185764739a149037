import { describe, expect, test } from 'vitest';
import { findFurniture } from '../../src/import/furniture.ts';
import { imported } from './draft.ts';

const LAST = 'In the evening everything worked again, and nobody spoke of it the day after.';
const BODY = [
  'How the lights went out',
  'It was a day like any other until noon, when the screens froze.',
  LAST,
];

/** What is left of an article with this behind it, and what that was taken for. */
function behind(...trail: string[]): { kept: string[]; whats: string[] } {
  const lines = [...BODY, ...trail];
  const cuts = findFurniture(lines);
  const kept = lines.filter(
    (_, index) => !cuts.some(({ from, to }) => index >= from && index < to),
  );
  return { kept, whats: cuts.map(({ what }) => what) };
}

describe('a comment form', () => {
  test.each([
    [
      'English',
      [
        'Leave a Reply',
        'Your email address will not be published. Required fields are marked *',
        'Comment *',
        'Name *',
        'Email *',
        'Website',
        'Save my name, email, and website in this browser for the next time I comment.',
        'Post Comment',
      ],
    ],
    [
      'Spanish',
      [
        'Deja una respuesta',
        'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *',
        'Comentario *',
        'Nombre *',
        'Correo electrónico *',
        'Web',
        'Publicar el comentario',
      ],
    ],
    [
      'German',
      [
        'Schreibe einen Kommentar',
        'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
        'Kommentar *',
        'Name *',
        'E-Mail *',
        'Website',
        'Kommentar abschicken',
      ],
    ],
    [
      'French',
      [
        'Laisser un commentaire',
        'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *',
        'Commentaire *',
        'Nom *',
        'E-mail *',
        'Site web',
      ],
    ],
    [
      'Portuguese',
      [
        'Deixe um comentário',
        'O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *',
        'Comentário *',
        'Nome *',
        'E-mail *',
        'Site',
      ],
    ],
    [
      'Japanese',
      [
        'コメントを残す',
        'メールアドレスが公開されることはありません。 ※ が付いている欄は必須項目です',
        'コメント ※',
        '名前 ※',
        'メール ※',
        'サイト',
      ],
    ],
    [
      'Russian',
      [
        'Добавить комментарий',
        'Ваш адрес email не будет опубликован. Обязательные поля помечены *',
        'Комментарий *',
        'Имя *',
        'Email *',
        'Сайт',
      ],
    ],
    [
      'Arabic',
      [
        'اترك تعليقاً',
        'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
        'التعليق *',
        'الاسم *',
        'البريد الإلكتروني *',
        'الموقع الإلكتروني',
      ],
    ],
    [
      'Chinese',
      [
        '发表回复',
        '您的邮箱地址不会被公开。 必填项已用 * 标注',
        '评论 *',
        '显示名称 *',
        '邮箱 *',
        '网站',
      ],
    ],
    // A language of which no word is known: the marks of required fields tell.
    [
      'an unknown language',
      [
        'Skriflaga viðbragð',
        'Teldupostadressan verður ikki almannakunngjørd og kravdu teigarnir eru merktir *',
        'Viðmerking *',
        'Navn *',
        'Teldupostur *',
        'Heimasíða',
      ],
    ],
  ])('in %s', (_, form) => {
    expect(behind(...form)).toEqual({ kept: BODY, whats: ['a comment form'] });
  });

  test('by its heading alone, where that is the last line', () => {
    expect(behind('Leave a comment')).toEqual({ kept: BODY, whats: ['a comment form'] });
  });

  test('with the comments of readers above it', () => {
    const { kept, whats } = behind(
      '2 thoughts on “How the lights went out”',
      'Bela',
      'March 3, 2023 at 9:14 am',
      'I was there and it was darker than you say, by far.',
      'Reply',
      'Leave a Reply',
      'Comment *',
      'Name *',
      'Email *',
    );
    expect(kept).toEqual(BODY);
    expect(whats).toEqual(['readers’ comments and a comment form']);
  });
});

describe('other furniture', () => {
  test.each([
    ['a sharing widget', ['Share this:', 'Facebook', 'X', 'WhatsApp']],
    ['a sharing widget', ['Facebook', 'Twitter', 'LinkedIn', 'Email', 'Print']],
    [
      'a sharing widget',
      [
        'Click to share on Facebook (Opens in new window)',
        'Click to share on X (Opens in new window)',
      ],
    ],
    ['a sharing widget', ['Teilen mit:', 'Twitter', 'Facebook']],
    ['a sharing widget', ['Facebook Twitter LinkedIn Email']],
    [
      'links to other articles',
      ['Related posts', 'The day the bank closed', 'Five outages of 2019'],
    ],
    ['links to other articles', ['Entradas relacionadas', 'El día que cerró el banco']],
    ['links to other posts', ['Post navigation', 'Previous: A quiet week', 'Next: A loud one']],
    ['links to other posts', ['← A quiet week']],
    ['an invitation to subscribe', ['Subscribe to our newsletter', 'Your email address']],
    ['the foot of a page', ['© 2023 The Gazette. All rights reserved.']],
    ['the foot of a page', ['Tags: outage, cloud']],
  ])('%s', (what, trail) => {
    expect(behind(...trail)).toEqual({ kept: BODY, whats: [what] });
  });

  test('several, one behind the other', () => {
    const { kept, whats } = behind(
      'Share this:',
      'Facebook',
      'X',
      '',
      'Related',
      'Five outages of 2019',
      '',
      'Post navigation',
      '← A quiet week',
      '',
      'Leave a Reply',
      'Comment *',
      'Name *',
      'Email *',
      '',
      '© 2023 The Gazette',
    );
    expect(kept.filter((line) => line !== '')).toEqual(BODY);
    expect(whats).toEqual([
      'a sharing widget',
      'links to other articles',
      'links to other posts',
      'a comment form',
      'the foot of a page',
    ]);
  });
});

describe('the article itself is kept', () => {
  test.each([
    [
      'closing sentences about the networks',
      [
        'Facebook and Twitter were slow as well.',
        'WhatsApp asked people to email it, and to share the news on LinkedIn.',
      ],
    ],
    [
      'a list of what was down',
      ['These services were down:', 'Facebook', 'WhatsApp', 'Messenger', 'Twitter', 'Reddit'],
    ],
    ['names of one operator', ['What failed', 'Facebook', 'WhatsApp', 'Messenger']],
    [
      'a footnote with an asterisk',
      ['Germany*', '* Estimates by the operator, which counts devices rather than people.'],
    ],
    [
      'a section about comments',
      [
        'What people said',
        'They left a comment, then a reply, and wanted their e-mail back before the weekend.',
      ],
    ],
    [
      'one lone name as a heading',
      [
        'Twitter',
        'It made jokes until it was slow itself, which took about an hour from the first of them.',
      ],
    ],
    [
      'a quotation at the end',
      ['“Share this with those who were there,” she wrote in her last message of the day.'],
    ],
  ])('%s', (_, trail) => {
    expect(behind(...trail)).toEqual({ kept: [...BODY, ...trail], whats: [] });
  });

  test('even where nothing else is there', () => {
    expect(findFurniture(['Leave a Reply', 'Name *', 'Email *'])).toEqual([]);
  });
});

test('a text of a hundred thousand short lines is read in no time to speak of', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) =>
    index % 3 === 0 ? 'Facebook' : '12',
  );
  expect(findFurniture(lines).length).toBeGreaterThanOrEqual(0);
});

test('what was left out is told with its first words', () => {
  const { leftOut, text } = imported(
    [...BODY, 'Leave a Reply', 'Name *', 'Email *', 'Website'].join('\n'),
  );
  expect(leftOut).toEqual([
    { what: 'a comment form', extent: '4 lines', begins: 'Leave a Reply Name * Email * Website' },
  ]);
  expect(text).toContain(LAST);
});
