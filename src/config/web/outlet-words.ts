/** Words that outlets add to their own name or leave out of it: "Báo điện tử Điện Biên Phủ", "VTV Online". */
export const outletWords: readonly string[] = [
  'báo điện tử',
  'báo',
  'đài phát thanh và truyền hình',
  'đài phát thanh truyền hình',
  'đài pt th',
  'đài ptth',
  'đài',
  'tạp chí',
  'cổng thông tin điện tử',
  'trang thông tin điện tử',
  'điện tử',
  'online',
  'tv',
]
