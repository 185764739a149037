/*
 * What the furniture of web pages is called, in the languages in which the common publishing systems are
 * found. Each entry is a whole line in lower case, without its numbering and without a colon at its end.
 */

function lines(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split('\n')
      .flatMap((line) => line.split('|'))
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

/** Headings of a comment form. */
export const COMMENT_HEADINGS = lines(`
  leave a reply|leave a comment|leave a response|post a comment|add a comment|add comment|write a comment|submit a comment
  leave your comment|leave a reply cancel reply|join the conversation|join the discussion|what do you think?|cancel reply|comments are closed
  deja una respuesta|deja un comentario|dejar una respuesta|dejar un comentario|deja tu comentario|añade un comentario|cancelar la respuesta
  schreibe einen kommentar|schreib einen kommentar|hinterlasse einen kommentar|hinterlasse eine antwort|kommentar verfassen|kommentar hinterlassen|einen kommentar schreiben|antwort abbrechen|kommentar schreiben
  laisser un commentaire|laissez un commentaire|laisser une réponse|ajouter un commentaire|poster un commentaire|répondre|annuler la réponse
  deixe um comentário|deixe uma resposta|deixar um comentário|deixe o seu comentário|deixe seu comentário|cancelar resposta
  lascia un commento|lascia una risposta|rispondi|annulla risposta
  geef een reactie|een reactie achterlaten|laat een reactie achter|reactie annuleren|plaats een reactie
  dodaj komentarz|zostaw komentarz|skomentuj|napsat komentář|přidat komentář|pridať komentár|zrušit odpověď|anuluj pisanie odpowiedzi
  skriv en kommentar|legg igjen en kommentar|lämna ett svar|lämna en kommentar|kommentér|skriv et svar|jätä kommentti|vastaa|lisää kommentti
  yorum yap|bir yorum yapın|bir cevap yazın|bir yanıt yazın|yanıtı iptal et
  оставьте комментарий|добавить комментарий|оставить комментарий|отменить ответ|залишити коментар|додати коментар|вашият коментар|оставите коментар
  コメントを残す|コメントする|コメントを投稿|返信をキャンセル|コメント|返信する
  댓글 남기기|댓글을 남겨주세요|답글 남기기|응답 취소|댓글 달기
  发表评论|发表回复|发布评论|留下评论|取消回复|發表迴響|發佈留言|發表評論|取消回覆
  اترك تعليقاً|اترك تعليقا|أضف تعليقاً|أضف تعليق|اترك رداً|إلغاء الرد|دیدگاهتان را بنویسید|لغو پاسخ
  כתיבת תגובה|להגיב|הוסף תגובה|השאר תגובה
  tinggalkan balasan|tinggalkan komentar|batalkan balasan|để lại một bình luận|trả lời|viết bình luận|ใส่ความเห็น|แสดงความคิดเห็น|ยกเลิกการตอบ
  αφήστε μια απάντηση|αφήστε ένα σχόλιο|γράψτε ένα σχόλιο|ακύρωση απάντησης
  एक टिप्पणी छोड़ें|एक उत्तर छोड़ें|प्रातिक्रिया दे|टिप्पणी करें|जवाब रद्द करें
  lasă un răspuns|lasă un comentariu|anulează răspunsul|vélemény, hozzászólás?|hozzászólás írása|odgovori|ostavite komentar|napišite komentar|komentuj|palik komentar|deixa un comentari|utzi erantzuna
`);

/** Headings of a list of other articles. */
export const RELATED_HEADINGS = lines(`
  related|related posts|related articles|related stories|related reading|related content|related news|you may also like|you might also like|you might like|more like this
  read next|read more|up next|more stories|more from this author|recommended|recommended for you|recommended reading|recent posts|latest posts|popular posts|most read|trending|trending now|keep reading|from the archives
  entradas relacionadas|artículos relacionados|noticias relacionadas|te puede interesar|también te puede interesar|quizás te interese
  verwandte beiträge|ähnliche beiträge|ähnliche artikel|das könnte dich auch interessieren|das könnte sie auch interessieren|mehr zum thema|weitere artikel
  articles similaires|articles connexes|articles liés|à lire aussi|vous aimerez aussi|sur le même sujet
  posts relacionados|artigos relacionados|notícias relacionadas|leia também|veja também|você também pode gostar
  articoli correlati|articoli simili|leggi anche|potrebbe interessarti|gerelateerde berichten|lees ook|gerelateerd|podobne wpisy|powiązane artykuły|zobacz także
  relaterede indlæg|relaterade inlägg|relaterte innlegg|läs också|aiheeseen liittyvää|ilgili yazılar|benzer yazılar|похожие записи|похожие статьи|читайте также|схожі записи|читайте також
  関連記事|関連|こちらもおすすめ|おすすめ記事|관련 글|관련글|相关文章|相关阅读|推荐阅读|相關文章|مقالات ذات صلة|ذات صلة|פוסטים קשורים|artikel terkait|baca juga|bài viết liên quan|σχετικά άρθρα
`);

/** Headings of the way to the posts before and after. */
export const NAVIGATION_HEADINGS = lines(`
  post navigation|posts navigation|navigation|continue reading|previous|next|previous post|next post|previous article|next article|older post|newer post|older posts|newer posts|previous post next post|back to top|back to blog|all posts
  navegación de entradas|entrada anterior|entrada siguiente|anterior|siguiente|beitragsnavigation|beitrags-navigation|vorheriger beitrag|nächster beitrag|zurück|weiter
  navigation de l’article|navigation de l'article|navigation des articles|article précédent|article suivant|précédent|suivant|navegação de post|navegação de posts|post anterior|próximo post|próximo
  navigazione articoli|articolo precedente|articolo successivo|berichtnavigatie|bericht navigatie|vorig bericht|volgend bericht|nawigacja wpisu|nawigacja po wpisach|inläggsnavigering|innleggsnavigasjon|indlægsnavigation|artikkelien selaus
  yazı gezinmesi|yazı dolaşımı|навигация по записям|навігація записів|投稿ナビゲーション|前の記事|次の記事|글 탐색|글 내비게이션|文章导航|文章導覽|تصفّح المقالات|تصفح المقالات|ניווט|navigasi pos|điều hướng bài viết|πλοήγηση άρθρων
`);

/** Networks and other ways of passing an article on. */
export const SHARE_NAMES = lines(`
  facebook|twitter|x|x (twitter)|twitter / x|twitter/x|twitter (x)|linkedin|whatsapp|reddit|pinterest|tumblr|telegram|messenger|facebook messenger|mastodon|threads|bluesky|hacker news|hackernews|pocket|flipboard|instapaper|viber|line|vk|vkontakte|xing|skype|wechat|weibo|qq|kakaotalk|kakao|naver|hatena|はてブ|digg|mix|buffer|evernote|odnoklassniki|signal|snapchat|slack|teams
  email|e-mail|mail|e mail|correo|correo electrónico|courriel|print|printer|drucken|imprimir|imprimer|stampa|copy|copy link|copy url|link|permalink|rss|more|mehr|más|plus|mais
`);

/** Ways of passing on by which nothing but a sharing widget is known. */
export const SHARE_VERBS = lines(`
  share|share this|share this:|share it|sharing|share on|share via|share with|share post|share this post|share this article|share this story|share article|share this entry|spread the word|spread the love|tell a friend|tweet|tweet this|pin|pin it|post|like this|like this:|like|loading|loading...|loading…|copy link|copy url|follow us|print this|email this|send|sharing is caring|sharing is caring!
  teilen|teilen mit|beitrag teilen|artikel teilen|gefällt mir|wird geladen …|wird geladen...|tweeten|compartir|compartir en|comparte|compártelo|compartir esto|me gusta|me gusta esto|cargando...|comparte esto|tuitear|tuitea
  partager|partager sur|partager cet article|partager :|j’aime ça|j'aime ça|chargement…|partagez|compartilhar|compartilhe|compartilhe isso|partilhar|partilhe|curtir isso|curtir|carregando...|condividi|condividi su|condividi:|mi piace|delen|deel dit|deel dit artikel|vind ik leuk|udostępnij|udostępnij to|lubię to|sdílet|zdieľať|dela|dela detta|del|del dette|jaa|paylaş|bunu paylaş|beğen
  поделиться|поделиться ссылкой|нравится|поширити|поділитися|シェア|シェアする|共有|共有する|いいね|ツイート|공유하기|공유|좋아요|分享|分享到|分享至|赞|مشاركة|شارك|شارك هذا الموضوع|إعجاب|שתף|שיתוף|bagikan|bagikan ini|chia sẻ|แชร์|κοινοποίηση|κοινοποιήστε|साझा करें|शेयर करें|distribuie|megosztás|podijeli|podeli
`);

/** What begins a line that asks readers to subscribe. */
export const SUBSCRIBE =
  /^(?:subscribe\b|sign up\b|get (?:our|the) (?:latest|newsletter)\b|join our (?:newsletter|mailing list)\b|enjoyed this|newsletter$|suscríbete|suscribirse|abonnieren|newsletter abonnieren|jetzt abonnieren|abonnez-vous|s’abonner|s'abonner|inscreva-se|assine|iscriviti|inschrijven|zapisz się|подписаться|подпишитесь|subscreva)/iu;

/** A line at the foot of a page. */
export const FOOTER =
  /^(?:©|\(c\)\s*\d{4}|copyright\b|all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|todos os direitos reservados|tutti i diritti riservati|privacy policy|terms of (?:service|use)|cookie (?:policy|settings)|powered by\b|proudly powered|advertisement$|filed under\b|posted in\b|tagged\b|tags\s*:|tag\s*:|categories\s*:|category\s*:|kategorien?\s*:|schlagwörter\s*:|schlagworte\s*:|etiquetas\s*:|categorías?\s*:|étiquettes?\s*:|catégories?\s*:|categorias?\s*:|topics\s*:|タグ|カテゴリー)/iu;

/** How a field for an address of e-mail, a name, a site or the comment itself is called. */
export const FORM_FIELDS = {
  mail: /mail|correo|courriel|メール|почт|пошт|邮|郵|电子|電子|이메일|بريد|ایمیل|דוא|אימייל|อีเมล|ईमेल|ηλεκτρ|posta|sähköposti/iu,
  name: /^(?:your |full |first |ihr |dein |votre |tu |su |seu |o seu )?(?:name|nom|nombre|nome|naam|nazwa|imię|podpis|jméno|meno|navn|namn|nimi|ad|adınız|isim|имя|ім['’]я|име|名前|お名前|이름|姓名|昵称|名稱|名称|顯示名稱|显示名称|الاسم|نام|שם|nama|tên|ชื่อ|όνομα|नाम|nume|név|ime|nom d’utilisateur)$/iu,
  site: /web|site|сайт|サイト|网站|網站|웹사이트|الموقع|وب|אתר|www|homepage|strona|ιστ|वेब|เว็บ/iu,
  comment:
    /^(?:your |add |ihr |dein |votre |tu |su |seu )?(?:comment|message|reply|kommentar|comentario|comentário|commentaire|commento|reactie|komentarz|komentář|yorum|комментарий|коментар|コメント|댓글|评论|評論|留言|تعليق|التعليق|תגובה|komentar|bình luận|σχόλιο|टिप्पणी|comentariu|hozzászólás|kommentti)/iu,
} as const;

/** How readers' comments are counted above them: "3 thoughts on “…”". */
export const COMMENT_COUNT =
  /^(?:\d+|one|two|three)\s*(?:comments?|responses?|replies|reply|thoughts? on\b.*|kommentare?|gedanken zu\b.*|antworten|commentaires?|réponses?|réactions?(?: sur\b.*)?|comentarios?|respuestas?|pensamientos? (?:en|sobre)\b.*|comentários?|respostas?|commenti|commento|reacties|komentarz[ey]?|yorum|комментари\p{L}*|мысл\p{L}* .*|件のコメント|条评论|則迴響|개의 댓글)(?:$|\s*[:(“"«„].*)/iu;
