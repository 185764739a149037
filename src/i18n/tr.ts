import type { Severity } from '../incident/problems.ts';
import type { InterfaceText } from './interface-text.ts';
import { type Phrase, strongly, type WhenDown } from './phrase.ts';

const SEVERITY_WORDS: Record<Severity, string> = { error: 'hata', warning: 'uyarı', info: 'not' };

const NOT_SAID_HOW_LONG = 'Ne kadar sürdüğünü kimse açıklamadı.';

/** The words after a day, so that its last letter need not be known for a suffix. */
const AFTER_DAY: Record<WhenDown['when'], string> = {
  on: 'tarihinde',
  over: 'tarihlerinde',
  in: 'döneminde',
  from: 'tarihinden itibaren',
};

/** Every piece of interface text, in Turkish. */
export const tr: InterfaceText = {
  items: (items) => items.join(', '),
  skipToContent: 'İçeriğe geç',
  masthead: {
    label: 'Site',
    incidents: 'Kesintiler',
    services: 'Hizmetler',
    causes: 'Nedenler',
    years: 'Yıllar',
  },
  colophon: { label: 'Diğer sayfalar' },
  home: {
    title: 'Ne zaman kesintiye uğradı?',
    lead: (count, figure) =>
      count === 1
        ? 'Bütünüyle ve kaynaklarıyla anlatılan bir kesinti: ne zaman oldu, ne kadar sürdü, neden oldu?'
        : `Bütünüyle ve kaynaklarıyla anlatılan ${figure} kesinti: ne zaman oldu, ne kadar sürdü, neden oldu?`,
    empty: 'Kayıtta henüz bir şey yok.',
    all: (figure) => `${figure} kesintinin tümü`,
    recent: 'Kayıttaki kesintiler, en yenisi başta',
  },
  trace: {
    record: 'Her hizmetin kesintileri, yıllar boyunca çizilmiş olarak',
    drum: 'Kesintiler, yıl yıl çizilmiş olarak',
    service: (service) => `${service}: kesintiler, yıllar boyunca çizilmiş olarak`,
    day: 'Kesintinin zaman içindeki çizimi: öncesinde durgun, sürdükçe sarsıntılı, sonrasında yine durgun. Her çentik zaman çizelgesinin bir satırıdır.',
    outage: (services, day, length, title) => `${services}, ${day}, ${length}: ${title}`,
    entry: (moment, event) => `${moment}: ${event}`,
    skip: 'Çizimi atla; aşağıdaki tablo aynı şeyi söyler',
    key: 'Her sarsıntı bir kesintidir ve o kesintinin yazısına götürür. Büyüklüğü kesintinin süresini gösterir; ölçekte her on kat, büyüklüğe aynı payı ekler. Rengi ve deseni ise nedenin türünü belirtir.',
  },
  incidents: {
    title: 'Kesintiler',
    description:
      'Kayıttaki bütün kesintiler, en yenisi başta: ne zaman, hangi hizmet, ne kadar, neden?',
    caption: 'Kayıttaki bütün kesintiler, en yenisi başta. Saatler UTC’ye göredir.',
  },
  record: {
    marks: { draft: 'taslak', scheduled: 'yayım günü bekleniyor' },
    sortBy: 'Sırala:',
  },
  pages: {
    label: 'Bu listenin sayfaları',
    previous: 'Önceki sayfa',
    next: 'Sonraki sayfa',
    place: (number, count) => `Sayfa ${number} / ${count}`,
    titled: (title, number) => (number === 1 ? title : `${title}, sayfa ${number}`),
    described: (description, number) =>
      number === 1 ? description : `${description} Sayfa ${number}.`,
  },
  filter: {
    label: 'Kaydı daralt',
    names: { service: 'Hizmet', cause: 'Neden', year: 'Yıl', length: 'Süre' },
    any: {
      service: 'Bütün hizmetler',
      cause: 'Bütün nedenler',
      year: 'Bütün yıllar',
      length: 'Bütün süreler',
    },
    bands: {
      'under-1h': '1 saatten kısa',
      '1-6h': '1–6 saat',
      '6-24h': '6–24 saat',
      'over-24h': 'Bir günden uzun',
      'not-stated': 'Açıklanmadı',
    },
    show: 'Göster',
    clear: 'Temizle',
    found: (count, all) => `${all} kesinti içinde ${count} sonuç`,
    nothing:
      'Kayıtta bunların hepsine uyan bir kesinti yok. Daha az ölçüt seçin ya da seçimi temizleyin.',
    failed: 'Kayıt alınamadı. Aşağıdaki tablo kaydın yalnızca bu sayfasını gösteriyor.',
    otherwise: 'Kayda giden yollar',
    services: 'Hizmete göre',
    causes: 'Nedene göre',
    years: 'Yıla göre',
    allServices: 'Bütün hizmetler',
  },
  search: {
    title: 'Arama',
    description:
      'Kayıttaki bütün kesinti yazılarının tam metninde sözcük ya da ifade arayın; hizmete, nedene ve yıla göre daraltın.',
    lead: 'Her yazının her sözcüğü aranır. Tırnak içine alınan ifade olduğu gibi aranır.',
    record: 'Kayıtta ara',
    field: 'Sözcük ya da ifade',
    button: 'Ara',
    order: 'Sıra',
    orders: {
      relevance: 'En uygunu başta',
      date: 'En yenisi başta',
      length: 'En uzunu başta',
    },
    keys: 'Ok tuşları sonuçlar arasında gezdirir, Enter sonucu açar, Escape arama alanına döndürür.',
    slash: '/ tuşu aramayı her sayfadan açar',
    loading: 'Aranıyor…',
    found: (figure) => `${figure} yazıda bulundu`,
    one: 'Bir yazıda bulundu',
    nothing:
      'Kayıtta buna uyan bir şey yok. Daha az ya da başka sözcükler deneyin veya daha az ölçüt seçin.',
    failed: 'Arama yüklenemedi. Bütün kesintiler, hizmetlere ve yıllara göre aşağıda bulunabilir.',
    unindexed:
      'Henüz aranacak bir dizin yok. Bir kez npm run build çalıştırın; önizleme o zaman son derlemede arar.',
    unscripted:
      'Arama için betikler gerekir; burada kapalılar. Bütün kesintiler, hizmetlere ve yıllara göre aşağıda bulunabilir.',
    beginning: 'Yazının başında',
    more: 'Daha fazla göster',
  },
  lists: {
    count: (_count, figure) => `${figure} kesinti`,
    service: 'Hizmet',
    cause: 'Neden',
    year: 'Yıl',
    outages: 'Kesinti sayısı',
    share: 'Pay',
    withShare: (count, share) => `${count} (${share})`,
    last: 'Son kesinti',
    total: 'Bilindiği kadarıyla toplam süre',
    none: 'kayıtta yok',
    notStated: 'Açıklanmadı',
  },
  figures: {
    total: (outages, length) => `${outages}, toplam ${length}.`,
    totalKnown: (outages, length, known, figure) =>
      `${outages}. ${
        known === 1
          ? `Yalnızca birinin süresi biliniyor: ${length}.`
          : `${figure} tanesinin süresi biliniyor: toplam ${length}.`
      }`,
    totalUnknown: (outages) => `${outages}. Ne kadar sürdüğü açıklanmadı.`,
    one: (outages, length) => `${outages}, süresi ${length}.`,
    median: (length) => `Ortanca süre ${length}.`,
    longest: 'En uzunu:',
  },
  services: {
    title: 'Hizmetler',
    description:
      'Kayıtta kesintisi bulunan bütün hizmetler: kaç kesinti, toplam ne kadar süre, sonuncusu ne zaman?',
    lead: 'Kayıtta kesintisi bulunan bütün hizmetler, ada göre sıralı.',
    pageTitle: (service) => `${service} ne zaman kesintiye uğradı?`,
    pageDescription: (service, outages) =>
      `${service} ne zaman, ne kadar süreyle ve neden kesintiye uğradı? Kayıtta ${outages}, en yenisi başta.`,
    caption: (service) => `${service}: kesintiler, en yenisi başta. Saatler UTC’ye göredir.`,
  },
  service: {
    lastEnded: 'Sona erdiği tarih:',
    none: 'yok',
    hoursPerYear: 'Yıllara göre kesinti süresi',
    causes: 'Neden türleri',
    every: 'Bütün kesintiler',
    operator: 'İşletmeci',
    kind: 'Tür',
    also: 'Diğer adları',
    homepage: 'Ana sayfa',
    status: 'Durum sayfası',
  },
  causes: {
    title: 'Nedenler',
    description:
      'Hizmetleri ne durdurdu? Neden türlerine göre kesinti sayısı, payı ve toplam süresi.',
    lead: 'Hizmetleri durduran nedenler, türlerine göre. En çok saate mal olan türler başta gelir; her kesintinin tek bir türü vardır, o da kesintiyi başlatan arızanın türüdür.',
    pageTitle: (category) => `Nedene göre kesintiler: ${category}`,
    caption: (category) =>
      `Nedene göre kesintiler, en yenisi başta: ${category}. Saatler UTC’ye göredir.`,
    pageDescription: (category, outages) => `${category}: kayıtta ${outages}, en yenisi başta.`,
    about: {
      'configuration-change':
        'İnsanların ya da kullandıkları araçların çalışan sistemlere uyguladığı, sistemlerin de yerine getirdiği bir ayar, kural veya komut. Yazılım söyleneni yapmıştır; yanlış olan, söylenenin kendisidir ya da söylenen bir yerde doğru, ötekinde yıkıcıdır. Kayıttaki bu tür kesintiler çoğunlukla değişiklikten birkaç dakika sonra başlar, değişikliğin gönderildiği her yere aynı anda ulaşır ve değişiklik geri alınınca biter; değişiklik onu geri alacak mühendislerin erişimini de kesmişse bu uzun sürer. Değişiklik kodda saklı bir hatayı ortaya çıkarmışsa ve işletmeci neden olarak kodu gösteriyorsa kesinti yazılım hatası sayılır.',
      'software-bug':
        'Kodun kendisinde bulunan ve bir girdinin, bir yükün ya da bir tarihin ortaya çıkardığı hata. Yıllardır orada duruyor ya da bir güncellemeyle gelmiş olabilir; onu tetikleyen de çoğu kez zararsız bir şeydir: geçerli bir ayar, boş bir alan, bir yeniden başlatma. Kayıttaki örneklerde işletmeci genellikle hatalı satırı ya da bileşeni gösterebilir, hizmet de düzeltilmiş sürümle veya eski sürümle geri gelir. Yazıldığı gibi çalışan ama yanlış ayar verilen bir program yapılandırma değişikliğine, kaldırabileceğinden fazla yükle karşılaşan bir program kapasiteye girer.',
      'hardware-failure':
        'Bozulan ve kaybı, yanındaki yedeklerin karşılayabileceğinden büyük olan bir disk, bir anahtar, bir sunucu ya da bir kablo. Tek tek makineler her gün bozulur ve kimse fark etmez; kesinti olması, arızanın yayıldığı ya da yedeğin de onunla birlikte devre dışı kaldığı anlamına gelir. Bu tür kesintiler çoğunlukla tek bir tesisle sınırlı kalır ve onarım ya da başka yere taşınma ne kadar sürerse o kadar sürer. Elektriksiz kalan veya yanan donanım, elektrik başlığı altında yer alır.',
      network:
        'Makineler çalışmayı sürdürürken aralarındaki yollar kapanmıştır: hiçbir şey iletmeyen bir yönlendirici, yanlışlıkla geri çekilen ya da duyurulan rotalar, hiçbir şey taşıyamayacak kadar dolmuş bir bağlantı. Ulaşılamayan her şey çökmüş sayıldığından, kayıtta bu durum her şeyin aynı anda durması gibi görünür; birbirini göremeyen sistemler kendi başlarına da zarar verebilir. İşletmeci önce yönlendiricilerin ayarlarında bir değişiklik yapıldığını söylüyorsa kesinti yapılandırma değişikliği olarak listelenir.',
      dns: 'Sunucu adları adreslere çevrilememiş, bu yüzden sağlıklı çalışan sistemlere giden yol bulunamamıştır. Yanıtlar bir süre bellekte tutulduğu için böyle bir kesinti eşit biçimde başlamaz, kimi insanın bağlantısı hemen, kiminin dakikalar ya da saatler sonra kopar; kesinti aynı biçimde yavaş yavaş sona erer. Arıza ad sisteminin kendisinde veya sunduğu verilerdeyse kesinti burada yer alır; ad sunucularına yalnızca bir ağ arızası yüzünden ulaşılamıyorsa yer almaz.',
      capacity:
        'Sistemlerin taşıyabileceğinden çok iş vardır: bir kullanıcı akını, arızalanan bir bölümden devredilen yük, yaklaşıldığını kimsenin bilmediği bir sınır. Aşırı yük kendi kendini besler, çünkü yanıt alamayanlar yeniden sorar; bu nedenle hizmet çoğu kez ancak trafik geri çevrilip azar azar yeniden içeri alınınca düzelir. Bir hizmeti durdurmak için bile bile gönderilen yük burada değil, siber saldırılar arasında sayılır; işletmecinin kendi hatalı programının yarattığı yük ise yazılım hatasıdır.',
      power:
        'Elektrik ya da bir binayı makinelerin çalışmasına elverişli tutan şeylerden biri devre dışı kalmıştır: şebeke, arkasındaki aküler ve jeneratörler, soğutma ya da yangında veya su baskınında salonun kendisi. Elektrik genellikle birkaç dakikada geri gelir, hizmet gelmez; çünkü binlerce makinenin belirli bir sırayla başlatılması, disklerindekilerin de denetlenmesi gerekir. Kesinti tek bir tesiste kalır ve hangi hizmetlerin ikinci bir tesisi olmadığını gösterir.',
      'cyber-attack':
        'Birileri zarar vermek istemiştir: trafik seli, fidye için şifrelenen veriler, silinen ya da ele geçirilen donanım. Kesinti, işletmeci veya resmî bir makam bunun saldırı olduğunu söylüyorsa burada yer alır; yalnızca saldırıya benzemesi ya da birinin üstlenmesi yetmez. İşletmecinin, saldırganın daha ileri gitmesini önlemek için kendi kapattığı sistemler de buraya girer ve sürenin çoğunu çoğu kez bunlar oluşturur.',
      'third-party':
        'Arıza başkasındadır: hizmetin bağlı olduğu bir barındırma, alan adı, ödeme ya da bağlantı sağlayıcısında. İşletmecinin elinden beklemek, açıklama yapmak ve taşınabileni taşımaktan başka pek bir şey gelmemiştir. Tedarikçinin payı biliniyorsa ve arızanın asıl nedeni başka bir şirketin hikâyesine aitse kesinti burada yer alır; tedarikçinin kesintisi de kayıttaysa orada neyin arızalandığını o yazı anlatır.',
      'human-error':
        'Görev başındaki biri, başka bir şey için düşünülmüş bir adımı elle atmıştır: yanlış sunucu, yanlış liste, fazladan bir rakam. Kayıt insanları adlarıyla değil işleriyle anar ve tek bir adımın bu kadar büyük sonuç doğurmasını sağlayan şeyi anlatır: sorulmayan onay, konmayan sınır, var sanılan yedekler. Düşünülerek yapılan ama etkisi yanlış kestirilen bir değişiklik bu anlamda hata değil, yapılandırma değişikliğidir.',
      unknown:
        'Neyin arızalandığını dışarıda kimse bilmiyor. İşletmeci ya hiçbir şey söylememiş ya da teknik bir sorundan söz edip bırakmıştır. Bu türden kesintilerin sayısı, neyin bozulduğunu değil, ne kadarının açıklandığını gösterir. Hiçbir yazı tahmine dayanarak daha olası bir türe konmaz; işletmeci sonradan daha fazlasını anlatırsa yazı oraya taşınır.',
    },
  },
  years: {
    title: 'Yıllar',
    description: 'Yıl yıl kayıt: her yıl kaç kesinti başladı ve bunlar toplam ne kadar sürdü?',
    lead: 'Yıl yıl kayıt. Bir kesinti, UTC’ye göre başladığı yıla aittir.',
    pageTitle: (year) => `${year} yılının kesintileri`,
    caption: (year) => `${year} yılının kesintileri, en yenisi başta. Saatler UTC’ye göredir.`,
    pageDescription: (year, outages) => `${year} yılından kayıtta ${outages}, ay ay.`,
    months: (year) => `${year} yılının ayları`,
    neighbours: 'Diğer yıllar',
    previous: 'Önceki yıl:',
    next: 'Sonraki yıl:',
  },
  table: {
    when: 'Tarih (UTC)',
    service: 'Hizmet',
    what: 'Ne oldu, neden oldu',
    length: 'Süre',
  },
  notFound: {
    title: 'Bu adreste bir şey yok',
    text: 'Sayfa taşınmış ya da adres yanlış yazılmış olabilir. Kayıttaki bütün kesintiler, Kesintiler sayfasında listelenir.',
    link: 'Bütün kesintiler',
  },
  answer: {
    down: ({ services, several, length, when, day, worldwide }): Phrase[] => [
      { text: `${services}${several ? ',' : ''} ` },
      { text: day, strong: true },
      { text: ` ${AFTER_DAY[when]} ` },
      ...(worldwide ? [{ text: 'dünya genelinde ' }] : []),
      ...(length === undefined ? [] : strongly`${length} `),
      { text: 'hizmet dışı kaldı.' },
      ...(length === undefined ? [{ text: ` ${NOT_SAID_HOW_LONG}` }] : []),
    ],
    lastDown: ({ services, length, when, day }): Phrase[] => [
      { text: `${services} en son ` },
      { text: day, strong: true },
      { text: ` ${AFTER_DAY[when]} ` },
      ...(length === undefined ? [] : strongly`${length} `),
      { text: 'hizmet dışı kaldı.' },
      ...(length === undefined ? [{ text: ` ${NOT_SAID_HOW_LONG}` }] : []),
    ],
    cause: (cause) => `Nedeni: ${cause}.`,
    causeUnknown: 'Nedeni açıklanmadı.',
  },
  hidden: {
    draft: 'Taslak. Bu sayfa yayımlanan sitede yer almıyor.',
    scheduled: 'Yayım günü bekleniyor. Bu sayfa o güne kadar yayımlanan sitede yer almayacak.',
  },
  contents: 'İçindekiler',
  facts: {
    title: 'Bilgiler',
    length: 'Süre',
    lengthUnknown: 'Açıklanmadı',
    started: 'Başlangıç',
    resolved: 'Bitiş',
    notStated: 'Açıklanmadı',
    cause: 'Neden',
    causeUnknown: 'Açıklanmadı',
    confirmed: 'İşletmecinin açıkladığı neden',
    unconfirmed: 'İşletmeci açıklamadı',
    where: 'Nerede',
    service: 'Hizmet',
    operatedBy: (operator) => `İşletmeci: ${operator}`,
    sources: 'Kaynaklar',
    sourceCount: (count) => (count === 1 ? 'Bir kaynak, aşağıda' : `${count} kaynak, aşağıda`),
  },
  phases: {
    prelude: 'Kesintiden önce',
    impact: 'Ne durdu, kimleri etkiledi',
    investigation: 'Ne bulundu',
    fallout: 'Kim, nasıl tepki verdi',
    recovery: 'Hizmet nasıl geri geldi',
    postmortem: 'Ne değişti',
  },
  affected: 'Etkilenenler',
  cause: 'Neden',
  categories: {
    'configuration-change': 'Yapılandırma değişikliği',
    'software-bug': 'Yazılım hatası',
    'hardware-failure': 'Donanım arızası',
    network: 'Ağ arızası',
    dns: 'DNS',
    capacity: 'Kapasite',
    power: 'Elektrik',
    'cyber-attack': 'Siber saldırı',
    'third-party': 'Üçüncü taraf',
    'human-error': 'İnsan hatası',
    unknown: 'Bilinmiyor',
  },
  timeline: {
    title: 'Zaman çizelgesi',
    note: 'Bütün saatler UTC’ye göredir.',
    line: 'Yanlarındaki çizgi kesintinin sürdüğü saatleri gösterir.',
    begins: 'Kesinti başlıyor',
    ends: 'Kesinti bitiyor',
  },
  clock: { utc: (time) => `${time} UTC` },
  actions: {
    title: 'Önlemler',
    measure: 'Önlem',
    status: 'Durum',
    statuses: { done: 'Tamamlandı', planned: 'Planlandı', unknown: 'Bilinmiyor' },
  },
  sources: {
    title: 'Kaynaklar',
    archived: 'arşiv kopyası',
    citedAt: 'Atıf yapılan yerler',
    backTo: (number, nth) => `${number} numaralı kaynağa yapılan ${nth}. atfa dön`,
  },
  corrections: { title: 'Düzeltmeler' },
  backToContents: (numeral) => `${numeral}, içindekilere dön`,
  anchor: (heading) => `“${heading}” başlığına bağlantı`,
  citation: { source: 'Kaynak', inList: 'Kaynaklar listesinde' },
  related: {
    title: 'Bunları da okuyun',
    sameDay: 'Aynı gün',
    before: (service) => `${service}, bir önceki kesinti`,
    after: (service) => `${service}, bir sonraki kesinti`,
    sameCause: (category) => `Aynı türden neden: ${category}`,
  },
  neighbours: {
    label: 'Kayıtta bir önceki ve bir sonraki',
    earlier: 'Önceki kesinti',
    later: 'Sonraki kesinti',
  },
  cite: {
    title: 'Bu sayfayı kaynak gösterin',
    forms: { text: 'Metin', bibtex: 'BibTeX', csl: 'CSL-JSON' },
    copy: 'Kopyala',
    copyForm: (form) => `Kopyala: ${form}`,
    copied: 'Kopyalandı',
    quoted: (title) => `“${title}”`,
    updated: (day) => `güncelleme ${day}`,
    updatedOn: (day) => `Güncelleme: ${day}`,
  },
  replies: {
    count: (_count, figure) => `${figure} yanıt`,
    linkTo: (name, day) => `${name}, ${day} tarihli yanıt`,
    title: 'Yanıt bırakın',
    moderated: 'Her yanıt burada, verdiğiniz adla yayımlanmadan önce bir editör tarafından okunur.',
    sentTo: (host) => `Yanıtınız ${host} adresine gönderilir.`,
    name: 'Ad (zorunlu)',
    email: 'E-posta (zorunlu)',
    neverPublished: 'Hiçbir zaman yayımlanmaz',
    leaveEmpty: 'Bu alanı boş bırakın',
    reply: 'Yanıt (zorunlu)',
    markdown: 'Düz metin ya da bağlantılı Markdown.',
    send: 'Yanıtı gönder',
    sent: 'Teşekkürler. Yanıtınız editörlere ulaştı.',
    byMail:
      'Editörlere yazın ve hangi adla görünmek istediğinizi belirtin. Her yanıt burada yayımlanmadan önce okunur; adresiniz hiçbir zaman yayımlanmaz.',
    write: (address) => `E-posta gönder: ${address}`,
    mailSubject: (title) => `Yanıt: ${title}`,
    mailBody: (address) => `Sayfa: ${address}\n\n`,
    discussed: (host) =>
      `Yanıtlar herkese açıktır ve ${host} üzerinde durur; orada bir hesap gerekir. Siz istemeden oradan hiçbir şey alınmaz.`,
    discuss: (host) => `Tartışmayı aç: ${host}`,
    showHere: (host) => `Burada göster: ${host}`,
    discussion: 'Bu yazının tartışması',
  },
  repository: {
    correct: 'Düzeltme bildirin',
    edit: 'Bu sayfayı düzenleyin',
    issueTitle: (title) => `Düzeltme: ${title}`,
  },
  theme: {
    label: 'Renkler:',
    states: { system: 'sistem', light: 'açık', dark: 'koyu' },
  },
  byline: {
    by: (names) => `Yazan: ${names}`,
    published: 'Yayım tarihi:',
    updated: 'Güncelleme:',
    minutes: (minutes) => `${minutes} dakikalık okuma`,
  },
  preview: {
    problems: 'Sorunlar',
    here: (counts) => `Bu sayfada ${counts} var.`,
    none: 'Bu sayfada sorun yok.',
    count: (severity, count) => `${count} ${SEVERITY_WORDS[severity]}`,
    severities: { error: 'Hata', warning: 'Uyarı', info: 'Not' },
    explained: 'Açıklaması:',
    elsewhere: 'Diğer dosyalarda',
    countElsewhere: (counts, files) =>
      `${files === 1 ? 'Başka bir dosyada' : `Başka ${files} dosyada`} ${counts} var.`,
    noneElsewhere: 'Diğer dosyalarda sorun yok.',
    close: 'Kapat',
    cannotBeShown: {
      title: 'Bu yazı henüz gösterilemiyor',
      lead: 'Burada sıralananları düzeltip dosyayı kaydedin. Yazı bu adreste kendiliğinden görünecektir.',
    },
    notShown: {
      title: 'Henüz gösterilmeyenler',
      lead: 'Bu yazılar, içlerindeki sorunlar yüzünden gösterilemiyor. Bu liste yalnızca önizlemede yer alır.',
    },
  },
  editor: {
    title: (site) => `${site} düzenleniyor`,
    writeUps: 'Yazılar',
    writeUp: 'Yazı',
    writeUpsInMdx: 'MDX yazıları',
    drafts: 'Taslaklar',
    services: 'Hizmetler',
    service: 'Hizmet',
    pages: 'Sayfalar',
    page: 'Sayfa',
    body: 'Metin',
  },
  feeds: {
    label: 'Akışlar',
    forms: { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' },
    titled: (title, site) => `${title} · ${site}`,
    ofForm: (title, form) => `${title} (${form})`,
  },
  data: {
    title: 'Veriler',
    description:
      'Kaydın tamamı JSON, CSV ve tam metin aramalı SQLite veritabanı olarak, her yazı JSON ve Markdown olarak, yenilikler de akış olarak.',
    lead: 'Kayıt kullanılmak içindir: tamamı dosya olarak, her yazı veri ve metin olarak, yenilikler de akış olarak sunulur.',
    licence: 'Lisans:',
    meaning: {
      title: 'Değerlerin anlamı',
      points: [
        'Zamanlar UTC’ye göredir ve bilindiğinden daha kesin verilmez: 2021-10 bir aydır, 2021-10-04 bir gün, 2021-10-04T15:39Z bir dakika. Hepsi metin olarak sıralanır.',
        'Süre iki biçimde yazılır: saat olarak (7.1) ve dakikaya kadar ISO 8601 süresi olarak (PT7H6M); “approximate” bunun bir tahmin olup olmadığını söyler.',
        'Kimsenin açıklamadığı süre, neden ya da bitiş JSON ve SQLite’ta null, CSV’de boş bir hücredir.',
        'Her kayıt, değişmeyen yazı adresini de taşır.',
      ],
    },
    formats: {
      json: {
        name: 'JSON',
        about:
          'Bütün kesintiler; bilgileri, sayıları, zaman çizelgeleri, önlemleri, kaynakları ve düzeltmeleriyle, en yenisi başta, her satırda bir kesinti.',
      },
      csv: {
        name: 'CSV',
        about:
          'Hesap tabloları için UTF-8 ile, her satırda bir kesinti. =, +, - ya da @ ile başladığı için hesap tablosunun formül sanacağı metnin önünde bir kesme işareti vardır; öteki dosyalarda metin olduğu gibidir.',
      },
      sqlite: {
        name: 'SQLite',
        about:
          'Kesintilerin, hizmetlerin, zaman çizelgelerinin ve kaynakların veritabanı; her yazının sözcükleri ve tam metin araması (FTS5) için bir dizin ile.',
      },
      schema: {
        name: 'JSON Schema',
        about: 'JSON dosyalarındaki bir kesintinin anahtar anahtar tanımı, 2020-12 taslağına göre.',
      },
    },
    articles: {
      title: 'Her yazı',
      about:
        'Her yazının yanında verileri ve Markdown olarak metni bulunur; adres aynıdır, sondaki eğik çizginin yerinde .json ya da .md vardır.',
    },
    feeds: {
      title: 'Akışlar',
      about: (items) =>
        `Son yayımlanan ya da düzeltilen ${items} yazı, tam metin olarak: hepsinden, hizmet sayfalarında da o hizmetten. Düzeltilen yazı aynı öğe olarak yeniden gelir. Daha fazlası okuyucu programının her uğrayışını ağırlaştırırdı; kaydın tamamı yukarıdaki dosyalardadır.`,
    },
    examples: {
      json: 'Hangi kesintiler bir günden uzun sürdü?',
      csv: 'Kaç kesintinin ne kadar sürdüğünü kimse bilmiyor?',
      schema: 'Her kesinti şemanın dediği gibi mi?',
      article: 'En yeni kesinti, veri ve metin olarak',
      questions: {
        mention: 'Hangi yazılar Telegram’dan söz ediyor, hangi sözlerle?',
        cause: 'Nedeninde “network” geçen kesintiler hangi hizmetlerde, kaç kez ve kaç saat oldu?',
        source: 'BGP ya da “backbone” geçen yazıların kaynakları neler?',
      },
    },
    beside: { label: 'Bu yazının öteki biçimleri:', json: 'JSON', markdown: 'Markdown' },
  },
  llms: {
    about:
      'Her yazı ilk cümlesinde bir hizmetin ne zaman, ne kadar süreyle ve neden kesintiye uğradığını söyler; her sayı kaynağına götürür. Zamanlar UTC’ye göredir ve bilindiğinden daha kesin verilmez. Kaynak gösterirken yazının Markdown metninde “url” olarak duran adresi verin.',
    newest: 'En yeni kesintiler',
  },
  moved: { title: 'Bu sayfa taşındı', text: 'Yeni yeri:' },
  found: {
    outage: (services, day) => `${services} kesintisi, ${day}`,
    told: (title, answer) => `${title}. ${answer}`,
    dataset: {
      name: (site) => `${site}: hizmet kesintilerinin kaydı`,
      description: (count) =>
        `Çevrim içi hizmetlerin kesintileri, toplam ${count}. Her biri hizmeti, UTC ile başlangıcı ve bitişi, saat olarak süresi, nedeni, nedenin türü ve kaynaklarıyla.`,
      variables: 'Bir hizmetin ne zaman, ne kadar süreyle ve neden kesintiye uğradığı',
    },
  },
  footer: {
    note: 'Her rakam kaynağına götürür. Saatler UTC’ye göredir.',
  },
};
