//! Short texts that name what stands beside them: "Advertisement", "Read also", "Share".
//!
//! Labels are the one thing here that depends on the language. They make the verdict surer and
//! the reason truer where the language is listed; nothing rests on them alone.

use super::Reason;
use crate::interner::Interner;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Advertising.
    Advertisement,
    /// Other articles.
    Related,
    /// Readers' comments.
    Comments,
    /// Something the site asks of its reader: to share, subscribe, accept, log in.
    Notice,
    /// A way to another part of the site.
    Navigation,
    /// The sources that an article names.
    References,
}

impl Label {
    /// Why what the label announces, and the label itself, is no part of an article.
    pub fn reason(self) -> Reason {
        match self {
            Self::Advertisement => Reason::Advertisement,
            Self::Related => Reason::Related,
            Self::Comments => Reason::Comment,
            Self::Notice => Reason::Notice,
            Self::Navigation => Reason::Navigation,
            Self::References => Reason::Reference,
        }
    }
}

/// The labels, folded as [`super::saying::folded`] does, parted by `|`. A line is a label when it is one of these
/// and no more.
#[rustfmt::skip]
const LABELS: &[(Label, &str)] = &[
    (Label::Advertisement, "\
        ad|ads|advert|advertisement|advertisements|advertising|advertisement continue reading the main story|\
        story continues below advertisement|article continues after advertisement|continue reading below|\
        sponsored|sponsored content|sponsored links|promoted|paid content|promotion|publicité|annonce|\
        annonces|contenu sponsorisé|sponsorisé|la suite après la publicité|la suite après cette publicité|\
        anzeige|anzeigen|werbung|gesponsert|advertorial|publicidad|anuncio|anuncios|patrocinado|\
        contenido patrocinado|publicidade|conteúdo patrocinado|continua após a publicidade|pubblicità|\
        annuncio|contenuto sponsorizzato|advertentie|reclame|reklama|artykuł sponsorowany|reklam|annons|\
        annonse|mainos|реклама|на правах рекламы|διαφήμιση|إعلان|اعلان|إعلانات|פרסומת|広告|スポンサーリンク|スポンサードリンク|\
        pr|广告|廣告|추천 광고|광고|quảng cáo|iklan|\
        annonces sponsorisées|inzerce|hirdetés|oglas|آگهی|تبلیغات|विज्ञापन|โฆษณา|реклама на сайті"),
    (Label::Related, "\
        related|related articles|related stories|related content|related posts|related news|related topics|\
        see also|read also|also read|read more|read next|more from|more stories|more news|more on this story|\
        most read|most popular|most viewed|popular|popular posts|popular now|trending|trending now|\
        recommended|recommended for you|recommended stories|you may also like|you might also like|up next|\
        latest news|latest stories|recent posts|recent articles|editors picks|top stories|don t miss|\
        articles récents|articles liés|articles similaires|à lire aussi|à lire également|lire aussi|\
        lire également|à lire|sur le même sujet|dans la même rubrique|les plus lus|les plus lues|voir aussi|\
        vous aimerez aussi|à découvrir|derniers articles|nos derniers articles|plus d articles|à la une|\
        recommandé pour vous|mehr zum thema|lesen sie auch|auch interessant|\
        das könnte sie auch interessieren|weitere artikel|ähnliche artikel|meistgelesen|neueste artikel|\
        aktuelle artikel|mehr aus|verwandte artikel|verwandte themen|empfohlen|empfehlungen der redaktion|\
        artículos relacionados|noticias relacionadas|te puede interesar|lea también|lee también|\
        te recomendamos|más leídas|lo más leído|lo más visto|últimas noticias|artículos recientes|\
        también te puede interesar|más noticias|leia também|leia mais|artigos relacionados|\
        notícias relacionadas|mais lidas|veja também|leggi anche|articoli correlati|potrebbe interessarti|\
        i più letti|ultime notizie|lees ook|lees meer|meer nieuws|gerelateerde artikelen|meest gelezen|\
        czytaj także|czytaj też|przeczytaj także|zobacz także|zobacz też|polecane|najnowsze|läs också|\
        läs även|les også|læs også|lue myös|ilgili haberler|bunlar da ilginizi çekebilir|читайте также|\
        читать также|по теме|похожие статьи|материалы по теме|популярное|другие новости|последние новости|\
        самое читаемое|διαβάστε επίσης|διαβάστε ακόμη|σχετικά άρθρα|مقالات ذات صلة|اقرأ أيضا|اقرأ أيضاً|\
        مواضيع ذات صلة|الأكثر قراءة|קרא עוד|כתבות נוספות|関連記事|関連ニュース|関連リンク|あわせて読みたい|合わせて読みたい|おすすめ記事|おすすめの記事|\
        人気記事|人気記事ランキング|アクセスランキング|ランキング|最新記事|新着記事|こちらもおすすめ|相关阅读|相关新闻|相关文章|相关报道|推荐阅读|延伸阅读|热门文章|热门新闻|最新文章|更多新闻|\
        相關新聞|相關文章|延伸閱讀|推薦閱讀|熱門新聞|관련기사|관련 기사|많이 본 뉴스|인기기사|tin liên quan|xem thêm|đọc thêm|tin mới nhất|\
        baca juga|berita terkait|terpopuler|\
        more in this section|related reading|you may also be interested in|à voir aussi|lire la suite|\
        weitere meldungen|mehr dazu|weiterlesen|das könnte dich auch interessieren|leer más|\
        articoli recenti|ultimi articoli|artigos recentes|você pode gostar|você também pode gostar|\
        ander nieuws|podobne|powiązane artykuły|zobacz więcej|související|související články|čtěte také|\
        senaste nytt|läs mer|benzer haberler|ilginizi çekebilir|son haberler|смотрите также|ещё по теме|\
        еще по теме|свежие новости|читайте також|останні новини|δείτε επίσης|مطالب مرتبط|اخبار مرتبط|\
        بیشتر بخوانید|यह भी पढ़ें|संबंधित खबरें|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|热点排行|热点新闻|관련 글|다른 글|\
        더 보기"),
    (Label::Comments, "\
        comments|comment|leave a comment|leave a reply|add a comment|post a comment|join the discussion|\
        commentaires|commentaire|laisser un commentaire|réagir|kommentare|kommentar schreiben|kommentieren|\
        comentarios|deja un comentario|comentários|commenti|lascia un commento|reacties|komentarze|\
        dodaj komentarz|yorumlar|комментарии|оставить комментарий|σχόλια|تعليقات|التعليقات|תגובות|コメント|\
        コメントを書く|コメントする|评论|网友评论|發表評論|댓글|bình luận|komentar|\
        reactions|réactions|vos réactions|customer reviews|avis clients|kundenbewertungen|opinie|\
        opiniones|hozzászólások|نظرات|टिप्पणियाँ|ความคิดเห็น|коментарі"),
    (Label::Notice, "\
        share|share this|share this article|share this story|share on facebook|tweet|print|email|save|\
        subscribe|subscribe now|sign up|sign in|log in|login|newsletter|accept|accept all|reject all|\
        cookie settings|facebook|twitter|whatsapp|linkedin|pinterest|instagram|telegram|copy link|follow us|\
        download the app|partager|partager cet article|partagez|imprimer|s abonner|abonnez vous|se connecter|\
        connexion|s inscrire|accepter|tout accepter|suivez nous|teilen|drucken|abonnieren|anmelden|merken|\
        akzeptieren|alle akzeptieren|artikel teilen|jetzt abonnieren|zum newsletter anmelden|compartir|\
        imprimir|suscríbete|suscribirse|iniciar sesión|aceptar|síguenos|compartilhar|assine|entrar|condividi|\
        stampa|abbonati|accedi|delen|inloggen|udostępnij|drukuj|zaloguj się|paylaş|поделиться|подписаться|\
        войти|распечатать|κοινοποίηση|مشاركة|شارك|اشترك|שתף|シェア|シェアする|ツイート|印刷|ログイン|会員登録|この記事をシェア|この記事をシェアする|\
        メルマガ登録|フォローする|分享|分享到|打印|登录|注册|订阅|收藏|登入|訂閱|공유|로그인|구독|chia sẻ|đăng nhập|bagikan|\
        share full article|log in to post comments|cite this article|download bibtex|support us|donate|\
        get the app|envoyer à un ami|jetzt anmelden|newsletter abonnieren|kup dostęp|wesprzyj nas|\
        ブックマーク|扫一扫"),
    (Label::Navigation, "\
        skip to content|skip to main content|back to top|menu|search|home|home page|accueil|rechercher|\
        retour en haut|startseite|suche|inicio|buscar|cerca|zoeken|szukaj|strona główna|главная|поиск|αρχική|\
        الرئيسية|בית|ראשי|ana sayfa|メニュー|ホーム|トップ|検索|首页|首頁|搜索|搜尋|홈|검색|trang chủ|beranda|\
        contents|table of contents|on this page|in this article|archive|archives|categories|tags|\
        permalink|sommaire|au sommaire|catégories|inhalt|inhaltsverzeichnis|archiv|kategorien|\
        schlagwörter|índice|etiquetas|categorías|indice|sumário|inhoud|spis treści|obsah|tartalom|\
        içindekiler|innehåll|indhold|innhold|sisällys|содержание|оглавление|метки|теги|зміст|\
        περιεχόμενα|المحتويات|فهرست|תוכן עניינים|目次|目录|目錄|标签|タグ|차례|목차|mục lục|daftar isi"),
    (Label::References, "\
        references|bibliography|works cited|literature cited|notes and references|cited references|références|\
        références et notes|bibliographie|notes et références|literatur|literaturverzeichnis|einzelnachweise|\
        referencias|bibliografía|referências|referências bibliográficas|riferimenti|bibliografia|\
        riferimenti bibliografici|referenties|bronnen|przypisy|źródła|literatura|referenser|källor|\
        litteratur|referanser|kilder|lähteet|viitteet|kaynakça|irodalom|bibliografie|примечания|литература|\
        список литературы|источники|примітки|література|джерела|παραπομπές|βιβλιογραφία|المراجع|مراجع|منابع|\
        הערות שוליים|संदर्भ|参考文献|参考资料|參考文獻|脚注|出典|참고 문헌|참고문헌|각주|tài liệu tham khảo|daftar pustaka|อ้างอิง"),
];

/// The labels, ready to be looked up.
pub struct Labels {
    numbers: Interner,
    /// The place in the list of each.
    places: Vec<usize>,
}

impl Labels {
    /// All that are listed.
    pub fn new() -> Self {
        let mut numbers = Interner::default();
        let mut places = Vec::new();
        for (place, (_, labels)) in LABELS.iter().enumerate() {
            for label in labels.split('|') {
                // Of two that are listed alike, the first counts.
                if numbers.number(label) == places.len() {
                    places.push(place);
                }
            }
        }
        Self { numbers, places }
    }

    /// What a text that is `folded` like this announces.
    pub fn find(&self, folded: &str) -> Option<Label> {
        let place = *self.places.get(self.numbers.get(folded)?)?;
        LABELS.get(place).map(|(label, _)| *label)
    }
}
