const headline = 'Mưa lũ lớn ở Mường Nhé làm sạt lở đường'

/** Pieces of which a page of a megabyte is made; a number in place of "#" makes each of its own. */
export const hostilePieces: readonly string[] = [
  '<div>',
  '<p>',
  '<li>',
  '<ul><li>',
  '<table><tr><td>',
  '<form><div>',
  '<a href="/#">',
  '<a href="',
  '<a title=\'" href="/#">',
  '<a b c="d" e=\'f\' href=/#>x</a>',
  '<',
  '<a<b<c ',
  '</div>',
  '</',
  '<!--',
  '<script>',
  '<template>',
  '<svg><title>',
  '<script type="application/ld+json">{"@graph":[',
  '<script type="application/ld+json">[[[[[[[[[[',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"#"}</script>',
  '<script type="application/ld+json">{"@type":"Event","startDate":"2026-11-20"}</script>',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "b" #"}</script>',
  `<a href="/xa-hoi/mua-lu-o-muong-nhe-#.html">${headline} #</a>`,
  `<a href="/#.html"><img src="/#.jpg" alt="${headline} #"></a>`,
  `<a href="/xa-hoi/a-b-c-#.html"><div>${headline}</div><div>01/11/2026 08:00</div></a>`,
  `<div class="item"><h3><a href="/a-b-c-d-#.html">${headline} #</a></h3><i class="date">1/11/2026 08:00</i></div>`,
  `<h1>${headline} #</h1>`,
  `<h2><span>${headline} #</span></h2>`,
  `<p>${headline} #. </p>`,
  '<div class="title date #"><span>',
  '<div class="logo"><h1>',
  '<i class="date">10/10/2026 12:00</i>',
  '<span title="2026-01-01T00:00:00Z">1</span>',
  '<div class="date"><b>12</b><b>3</b><b>2026</b></div>',
  '<p class="date">Cập nhật 12/03/2026, đăng ngày 11/03/2026, hạn nộp 10/03/2026</p>',
  '<time datetime="2026-01-01">x</time>',
  '<meta itemprop="datePublished" content="2026-01-01">',
  '<abbr itemprop="datePublished" title="2026-01-01">',
  '<div><span>Đọc nhiều</span>',
  '<td>Văn bản mới</td>',
  '<script>window.state={"list":[{"title":"#","url":"/#"}]};</script>',
  '<script>;a={"',
  '<script type="application/json">{"a":[',
  '<noscript>',
  '<meta name="a#" content="b">',
  '<a href="/a-b-c-d"><img src="x.jpg">',
  '12/12/2026 ',
  '1 tháng 2 năm ',
  '会議は再開を決めた。',
  '&amp;lt;',
  '&#0;',
]

/** A page of so many characters that repeats one piece. */
export function hostilePage(piece: string, length = 1_000_000): string {
  let made = ''
  for (let index = 0; made.length < length; index++) made += piece.replaceAll('#', String(100_000 + index))
  return `<html><head><title>${headline}</title></head><body>${made}`
}
