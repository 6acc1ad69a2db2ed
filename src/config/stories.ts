/**
 * The rules by which two articles are one story. Holds everything that a person may want to tune; the logic is in
 * `src/stories/`.
 */
export type StoryRules = {
  /** The most hours between two articles of one story. */
  readonly hoursApart: number
  /**
   * From this many hours on, two articles are one story only with this share of their text in common: a copy, not a
   * sequel.
   */
  readonly late: { readonly hours: number; readonly text: number }
  /** The most hours for the daily kind ("Giá cà phê hôm nay"): the next day's has nearly the same words. */
  readonly hoursApartDaily: number
  /** The most hours within which two outlets may give different tolls of one event; a later one is news of its own. */
  readonly hoursOfOneToll: number
  /** Two figures that differ by at most this share of the larger are one figure, rounded. */
  readonly roundedWithin: number
  /** Weight of a common word; any other weighs 1 and an empty one 0. */
  readonly commonWeight: number
  /** An article whose words weigh less is too short to be distinguished from others. */
  readonly leastTitle: number
  readonly leastText: number
  /** A shorter headline counts as this long when its share in a longer one is computed. */
  readonly leastContained: number
  /** Shared part of all words of title and summary from which two texts are one text under any headlines. */
  readonly sameText: number
  /** Both at once: shared part of all words, and of the shorter headline's. */
  readonly sameNews: { readonly text: number; readonly title: number }
  /** Two lists of several stories are one list if the shorter shares this much of its words, as from one agency. */
  readonly sameRoundup: number
  /** The least share of an article's news about a case that must be in the other article, if both are one report. */
  readonly leastNews: number
  /**
   * Under headlines that name no one, leads that share this much of the shorter are about one event, whoever they name.
   */
  readonly sameFormula: number
  /**
   * From this probability on, two leads in different words are reports of one event; `same-event.ts` has the weights
   * from which it is computed. An item that several outlets joined must also have this mean of the probabilities under
   * each of their headlines; below `unlikely` they count as 0.
   */
  readonly sameEvent: { readonly probability: number; readonly mean: number; readonly unlikely: number }
  /**
   * Bounds on comparisons for one article, for a tick of thousands: places of rare words that are looked at, items that
   * are compared word by word, items whose facts are compared, items that one moment of a source may have, and headlines
   * of other outlets by which an item is recognised.
   */
  readonly flood: {
    readonly mostVisits: number
    readonly mostCandidates: number
    readonly mostAsked: number
    readonly mostOfMoment: number
    readonly mostHeadlines: number
  }
  /** The same for two headlines that are nearly equal: the shared part of both headlines' words. */
  readonly sameHeadline: { readonly text: number; readonly title: number }
  /** If one side has no summary: shared part of both headlines, or of one headline within the other's whole text. */
  readonly bareHeadline: { readonly title: number; readonly within: number }
  /**
   * A search engine's copy beside the outlet's own article: shared part of the shorter headline, and hours in between.
   */
  readonly ownCopy: { readonly title: number; readonly hours: number }
  /**
   * An article of the same moment at another address is the same one: similarity of the leads, or of the headlines over
   * one picture.
   */
  readonly movedArticle: { readonly lead: number; readonly title: number }
  /**
   * An edit must have this much in common with the text that it overwrites, by any one of these: the shared part of the
   * shorter text (of `sameText` despite other differences), of the shorter headline, of one headline in the other's text,
   * or rare words.
   */
  readonly commonGround: {
    readonly sameText: number
    readonly text: number
    readonly title: number
    readonly told: number
    readonly rareWords: number
  }
  /** One outlet's headline twice on a day: the similarity of the leads if it is one article, 0 to 1. */
  readonly repeatedLead: number
}

/**
 * Found with half of the labelled pairs in tests/stories/pairs.jsonl, checked with the other half, and with the pairs
 * of different outlets that these rules find among 7,264 items of 17 outlets, 20 July to 5 August 2026: some 300 of
 * them were read one by one.
 */
export const storyRules: StoryRules = {
  // Of 363 pairs of nearly equal texts 344 were published within 24 hours; those after 48 were all of lasting events.
  hoursApart: 48,
  // Nearly all pairs further apart and less similar were the next day's report on a lasting event.
  late: { hours: 18, text: 0.7 },
  // Morning editions come out between 5 and 9 o'clock, evening ones from 17 to 20.
  hoursApartDaily: 10,
  // News that a newsroom learns of an event within a working day replaces another's report; later it is news of its
  // own.
  hoursOfOneToll: 6,
  // "hơn 41.000 thôn" and "41.511 thôn" were one report.
  roundedWithin: 0.1,
  // Three weights (0, 0.4, 1) separated 113 pairs read by eye as well as the inverse document frequency of each word.
  commonWeight: 0.4,
  // The shortest headline that was enough for its story, "Bắt Thứ trưởng Hoàng Trung", has 2.2.
  leastTitle: 2,
  leastText: 4,
  // "Biển Đông sắp có bão" has 3.4: its words occur in every headline about a storm.
  leastContained: 4,
  // Above it, pairs were one text or one event, apart from speeches in full beside reports on them, see `kinds`.
  sameText: 0.52,
  // Between 0.36 and 0.42 a third of 50 pairs read was wrong: another day or another side of a lasting event.
  sameNews: { text: 0.42, title: 0.5 },
  // With 10 candidates the stories of two recorded days, 991 articles, are found a little better than with 16.
  flood: { mostVisits: 1000, mostCandidates: 10, mostAsked: 4, mostOfMoment: 64, mostHeadlines: 8 },
  sameRoundup: 0.8,
  leastNews: 0.3,
  sameFormula: 0.5,
  // From 0.44 to 0.5 the F1 of drawn pairs is much the same; below it more pairs as a tick meets them are joined wrongly.
  // A mean of 0.4 made the stories of two days better than means of 0.2, 0.3 and 0.5.
  sameEvent: { probability: 0.46, mean: 0.4, unlikely: 0.05 },
  // Between 0.66 and 0.70 of the headlines, follow-ups on a lasting event came in.
  sameHeadline: { text: 0.24, title: 0.7 },
  // Without a lead, the headline alone decides: stricter than sameNews, where a lead confirms it.
  bareHeadline: { title: 0.62, within: 0.85 },
  // Google News cuts headlines and keeps earlier versions of them; it gives the article's own time.
  ownCopy: { title: 0.7, hours: 24 },
  // Found with the even lines of tests/stories/edits.jsonl, checked with the odd ones.
  commonGround: { sameText: 0.8, text: 0.4, title: 0.5, told: 0.5, rareWords: 4 },
  // A republished article keeps its lead, cut or lengthened; two parts of a series share little but small words.
  repeatedLead: 0.3,
  // Two notices of one office in one second share the words of their form; they differ in half of the lead.
  movedArticle: { lead: 0.5, title: 0.4 },
}

/**
 * How often the `updated` of one item may move, in minutes. Two moves are at least half of the item's age apart, within
 * these bounds: a newsroom's corrections of the first hours are served at once, and an answer that changes all the
 * time, as from three copies of a CDN, moves an item 20 times at most within the three days in which it takes edits.
 */
export const editRules = { least: 10, most: 6 * 60, ofAge: 0.5 } as const

/** Which items are news although their day was already closed when they were found. See docs/decisions/. */
export type LateRules = {
  /** The oldest that is news, in days. */
  readonly days: number
  /** The most news a day from one source that is newer than everything it gave before, as after an outage. */
  readonly newerADay: number
  /**
   * The most news a tick from one source that is older than something it gave before: more is a flood, and not news.
   */
  readonly olderATick: number
  readonly olderADay: number
  /** Of a list that was never seen before, so many of the undated items are news, from its top; the rest is back-fill. */
  readonly undatedOfNewList: number
}

export const lateRules: LateRules = {
  days: 7,
  // The longest windows of local feeds recorded in the summer of 2026 had 50 items.
  newerADay: 50,
  olderATick: 5,
  olderADay: 10,
  undatedOfNewList: 10,
}

/** Words that distinguish stories badly, by how many articles have them. In new or old tone placement. */
export const storyWords = {
  /** In more than 8 of 100 articles of the recorded summer of 2026, and the function words of English. */
  empty:
    'an ban báo bị bộ cao chiến cho chính chỉ chủ chức các có công cùng cơ cầu của dân dự gia giao giá giải ' +
    'hiện hàng hành hóa hơn hội hợp khi không kết là làm lý lượng lại lớn lực một mới nam nghiệp ngày người ' +
    'nhiều nhà nhân nhất nhận những này năm nước nội phát qua quan quy quốc ra sau sản số sự theo thành thông ' +
    'thế thể thị thời thủ thực tiếp toàn triển trong trung trên trình trước trường tác tăng tư tại tạo tế tỉnh ' +
    'tổ từ tỷ việc việt và vào về với vụ xuất án đang điều điểm đã được đầu đến để định đối đồng động ở ' +
    'a an and are as at be been by for from has have in into is it its of on or that the their this to was were will ' +
    'with after over more than who',
  /** In more than 2 of 100 of them; names of persons, countries and that summer's events left out. */
  common:
    'ai anh ba bay binh biên biến biết biển biểu biệt bài bàn bán bên bình bí bóng bước bản bảng bảo bất bắt ' +
    'bằng bệnh bỏ bố bổ chi chiều chung chuyên chuyển chuẩn chí chú chưa chương chất chế chứng con cung cuối ' +
    'cuộc càng cá cách cáo còn cũng cường cả cảnh cấp cần cốt cổ cộng cục cứu cực danh di diễn diện do doanh ' +
    'du dài dòng dùng dấu dẫn dịch dụng dữ dựng ghi giai gian giám giáo giúp giảm giới giờ giữ giữa gây góp ' +
    'gần gặp hai hay hiệu hoàn hoạch hoạt hài hình hòa hôm hút hướng hưởng hạ hạn hậu hệ học họp hồ hồi hỗ hộ ' +
    'hữu khai khiến khoa khoản khoảng khu khác khách khí khó khả khẩn khởi kim kinh kiếm kiến kiểm kiện kéo ký ' +
    'kế kỳ kỷ lai lan lao liên liệu loại loạt luận luật lãnh lên lĩnh lưu lược lần lập lễ lịch lộ lời lợi mang ' +
    'mua mà máy mô mưa mại mạng mạnh mất mắc mặt mỗi mở mục mức mỹ nay ngay nghĩa nghị ngoài ngoại nguy nguyên ' +
    'nguồn ngành ngân ngờ nhanh nhiên nhiệm nhóm như nhưng nhập nhật nhằm niên niệm nào nâng nên nóng năng nơi ' +
    'nạn nền nối nữ phiên phá pháp phí phòng phó phương phường phạm phải phần phẩm phố phối phụ phục phủ quyết ' +
    'quyền quá quân quý quả quản quảng riêng rõ rất rộng sang sao sinh so sách sáng sát sân sắc sẽ sống sở sức ' +
    'sử tham thanh thay thi thiết thiếu thiện thu thuật thuộc thái tháng thêm thúc thư thương thường thấy ' +
    'thắng thống thứ thức tin tiên tiêu tiến tiết tiền tp tra trang tranh tri triệu truyền trì trí trương ' +
    'trưởng trận trẻ trị trọng trở trợ trực tuyên tuyến tuyển tuần tuổi ty tài tâm tên tìm tình tích tính tô ' +
    'tướng tượng tấn tầng tập tịch tố tốc tối tốt tổng tới tục từng tử tự ubnd usd vi viên vì vô vùng văn vượt ' +
    'vẫn vận vật vệ vị vọng vốn vừa vững vực xe xem xác xây xã xảy xử y yêu áp ân ý ăn đi điện đoàn đoạn đà đá ' +
    'đáng đánh đây đêm đình đó đô đơn đưa đường đại đạo đạt đảm đảng đảo đất đấu đẩy đặc đặt đề địa đổi độ đội ' +
    'đột ương ủy ứng',
  /** Words of nearly every article about this province. */
  regional:
    'điện biên phủ mường nậm nà na pa pú huổi tà xã bản huyện phường thôn tỉnh công an biên phòng tây bắc vùng cao ' +
    'province commune district northern mountainous dien bien',
} as const

/** Signs that two articles with much the same words are about different things. In lower case. */
export const storySigns = {
  /** Headlines that return every day or week. */
  daily: [
    'hôm nay',
    'ngày mai',
    'ngày và đêm',
    'đêm nay',
    'sáng nay',
    'chiều nay',
    'tối nay',
    'tuần này',
    'mới nhất',
    'bản tin',
    'điểm tin',
    'tin nổi bật',
    'dự báo thời tiết',
    'today',
  ],
  /** Words for a day in a headline, and how many days after the article's own day it is. */
  spokenDays: [
    ['hôm nay', 0],
    ['sáng nay', 0],
    ['chiều nay', 0],
    ['tối nay', 0],
    ['đêm nay', 0],
    ['ngày mai', 1],
    ['sáng mai', 1],
  ],
  /** Openings of a headline that names a known case before a colon and its news after it. */
  cases: ['vụ ', 'sau vụ ', 'liên quan vụ ', 'diễn biến vụ ', 'tiếp vụ '],
  /**
   * Kinds of articles: one of a kind is not a copy of one of another kind. Several stories, a text in full, a portrait,
   * a question.
   */
  kinds: [
    [
      'bản tin',
      'điểm tin',
      'tin nổi bật',
      'tin nóng',
      'nóng thế giới',
      'tiêu điểm quốc tế',
      'tin tức',
      'podcast',
      'nóng 24h',
      '24h qua',
      'hình sự 24',
      'tin sáng',
      'tin tối',
      'news in brief',
      'roundup',
    ],
    ['toàn văn', 'phát biểu', 'thông cáo báo chí', 'full text', 'speech'],
    ['xem trực tiếp', 'lịch trực tiếp', 'truyền hình trực tiếp', 'link xem', 'live blog'],
    ['tiểu sử', 'chân dung', 'profile'],
    ['infographic', 'đồ họa'],
    ['?'],
  ],
  /**
   * Aspects of an event: reactions, previews, explanations, pictures, records and tables, portraits, and help. Two
   * headlines on different aspects are less likely one report.
   */
  aspects: [
    [
      'phản ứng',
      'báo chí',
      'cổ động viên',
      'cđv',
      'người hâm mộ',
      'dân mạng',
      'nói gì',
      'lên tiếng',
      'nói lời',
      'chia sẻ',
      'trải lòng',
      'tiết lộ',
      'hé lộ',
      'bình luận',
      'khen',
      'phản đối',
      'thừa nhận',
      'nhận xét',
      'phẫn nộ',
      'chỉ trích',
    ],
    ['trước trận', 'trước giờ', 'trước thềm', 'nhận định', 'dự đoán', 'lịch thi đấu', 'đội hình dự kiến', 'sẵn sàng'],
    [
      'lý do',
      'nguyên nhân',
      'bài học',
      'nhìn lại',
      'kịch bản',
      'góc nhìn',
      'phân tích',
      'đằng sau',
      'thế nào',
      'ra sao',
    ],
    ['cận cảnh', 'khoảnh khắc', 'hình ảnh', 'ảnh:', '[ảnh]', 'toàn cảnh', 'hiện trường', 'clip', 'video:'],
    ['kỷ lục', 'cột mốc', 'thống kê', 'bảng xếp hạng', 'xếp hạng'],
    ['chân dung', 'là ai', 'hành trình', 'câu chuyện', 'ký ức', 'giờ ra sao'],
    ['hỗ trợ', 'thăm hỏi', 'chia buồn', 'ứng phó', 'khuyến cáo', 'ủng hộ', 'quyên góp'],
  ],
  /** Words of police reports, in which shared words mean more, and of forecasts, in which a shared day does. */
  police: ['công an', 'khởi tố', 'bị can', 'đối tượng', 'bắt', 'tội'],
  weather: ['mưa', 'bão', 'lũ', 'áp thấp', 'nắng nóng', 'sạt lở'],
  /** Beginnings and ends of a process: one headline has one, the other headline the other. */
  opposites: [
    ['bắt đầu', 'kết thúc'],
    ['khai mạc', 'bế mạc'],
    ['khởi công', 'khánh thành'],
    ['mất tích', 'tìm thấy'],
    ['tăng giá', 'giảm giá'],
    ['tăng mạnh', 'giảm mạnh'],
    ['tăng nhẹ', 'giảm nhẹ'],
    ['chia cắt', 'thông xe'],
    ['chia cắt', 'thông đường'],
    ['cấm đường', 'thông xe'],
    ['bắt giữ', 'xét xử'],
    ['khởi tố', 'xét xử'],
    ['khởi tố', 'lĩnh án'],
    ['khởi tố', 'khai trừ'],
    ['bắt', 'khai trừ'],
    ['khởi tố', 'khuyến cáo'],
    ['opens', 'closes'],
  ],
  /** Words before a number that distinguish one thing from the next of its kind, with any words before them. */
  numbered: [
    'quốc lộ',
    'tỉnh lộ',
    'đường tỉnh',
    'km',
    'bão số',
    'kỳ họp thứ',
    'vòng',
    'lượt trận thứ',
    'tiểu khu',
    'cột mốc',
    'mốc',
    'round',
    'route',
    'highway',
    'storm no.',
  ],
  /** The same if the word before says what is numbered: "ngày làm việc thứ ba" is not "lần thứ ba". */
  numberedAfterNoun: [
    'thứ',
    'lần',
    'lần thứ',
    'kỳ',
    'đợt',
    'phần',
    'bài',
    'số',
    'tập',
    'khóa',
    'quý',
    'tuần',
    'giai đoạn',
  ],
  /** Parts of a series, where a mark comes before: "Giữ rừng đầu nguồn - Bài 1". */
  parts: ['bài', 'kỳ', 'phần', 'tập', 'số'],
  /** Kinds of official documents, as in "207-QĐ/TW" and "290/2026/NĐ-CP". */
  documents: ['nq', 'qđ', 'nđ', 'ct', 'cđ', 'tb', 'kh', 'tt', 'kl', 'hd', 'khph'],
  numbers: {
    một: 1,
    nhất: 1,
    hai: 2,
    nhì: 2,
    ba: 3,
    bốn: 4,
    tư: 4,
    năm: 5,
    sáu: 6,
    bảy: 7,
    tám: 8,
    chín: 9,
    mười: 10,
  } as Readonly<Record<string, number>>,
  scales: {
    nghìn: 1e3,
    ngàn: 1e3,
    triệu: 1e6,
    tỷ: 1e9,
    tỉ: 1e9,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
  } as Readonly<Record<string, number>>,
  /**
   * Things that are counted again while an event lasts: outlets of the same hour differ. Any other amount is a fact of
   * its story.
   */
  toll: [
    'người',
    'nạn',
    'cháu',
    'em',
    'trẻ',
    'học',
    'công',
    'nhà',
    'ngôi',
    'căn',
    'hộ',
    'ha',
    'hecta',
    'xã',
    'bản',
    'thôn',
    'điểm',
    'con',
    'people',
    'dead',
    'houses',
    'households',
    'students',
  ],
  /** Words after a number that is not a count: times, ages, shares. */
  uncounted: [
    'năm',
    'tháng',
    'ngày',
    'giờ',
    'h',
    'phút',
    'tuổi',
    'độ',
    'tuần',
    'quý',
    'm',
    'như',
    'và',
    'đến',
    'tại',
    'ở',
    'của',
    'trên',
    'cho',
    'với',
    'là',
    'trong',
    'từ',
    'year',
    'years',
    'day',
    'days',
    'in',
    'on',
    'at',
    'to',
    'and',
  ],
  /** Counters on a publisher's page: "(5 bình luận)", "1.234 lượt xem". Not news. */
  tallies: [
    'bình luận',
    'ý kiến',
    'phản hồi',
    'lượt xem',
    'lượt đọc',
    'lượt nghe',
    'lượt thích',
    'lượt chia sẻ',
    'chia sẻ',
    'thích',
    'đã xem',
    'comments?',
    'views?',
    'likes?',
    'shares?',
    'replies',
  ],
  /** Units in which a page gives an article's age, and words before the time of its last change. */
  ages: ['giây', 'phút', 'giờ', 'tiếng', 'ngày', 'tuần', 'tháng', 'seconds?', 'minutes?', 'hours?', 'days?', 'weeks?'],
  updates: ['cập nhật', 'cập nhật lần cuối', 'đăng', 'updated', 'last updated', 'posted'],
  /**
   * Words before the name of a place, level by level: two articles that name places of one level must have one in
   * common.
   */
  units: [['tỉnh'], ['huyện', 'thị xã'], ['xã', 'phường', 'thị trấn'], ['bản', 'thôn', 'ấp', 'buôn', 'làng']],
  /** First words of offices and bodies that are written with capitals but name no one. */
  offices: [
    'tổng',
    'phó',
    'ban',
    'bộ',
    'đảng',
    'chủ',
    'bí',
    'thủ',
    'thứ',
    'ủy',
    'quốc',
    'chính',
    'hội',
    'công',
    'mặt',
    'trung',
    'nhà',
    'tòa',
    'viện',
    'sở',
    'cục',
    'ngày',
    'lễ',
    'nghị',
    'luật',
    'việt',
  ],
} as const
