/** Vietnamese phrases for mistakes in a config, by their English text; `$1` is the captured part. */
const PHRASES: readonly (readonly [english: RegExp, vietnamese: string])[] = [
  [/^is missing$/, 'còn thiếu'],
  [/^is not a field that we know$/, 'không phải là mục hợp lệ'],
  [/^is only for a source of "kind": "(.+)"$/, 'chỉ dành cho nguồn có "kind": "$1"'],
  [/^is the same as (.+)$/, 'trùng với $1'],
  [/^must not be more than (.+)$/, 'không được lớn hơn $1'],
  [/^must not be less than (.+)$/, 'không được nhỏ hơn $1'],
  [/^is not JSON: (.+)$/, 'không phải JSON: $1'],
  [/^must be an object$/, 'phải là một đối tượng { … }'],
  [/^must be the address of a schema$/, 'phải là địa chỉ của một lược đồ'],
  [/^cannot be overridden; these can: (.+)$/, 'không sửa được ở đây; sửa được: $1'],
  [/^must not be empty$/, 'không được để trống'],
  [/^must be whole minutes$/, 'phải là số phút nguyên'],
  [/^must be at least 1 minute$/, 'phải từ 1 phút trở lên'],
  [/^must be a whole hour$/, 'phải là giờ tròn'],
  [/^must be (\d+) to (\d+)$/, 'phải từ $1 đến $2'],
  [/^must be a whole number$/, 'phải là số nguyên'],
  [/^must be at least (\d+)$/, 'phải từ $1 trở lên'],
  [/^must be at least 1 day$/, 'phải từ 1 ngày trở lên'],
  [/^must look like (.+)$/, 'phải có dạng $1'],
  [/^must be empty or a web address$/, 'phải để trống hoặc là địa chỉ web'],
  [/^must be a web address$/, 'phải là địa chỉ web'],
  [/^must begin with http:\/\/ or https:\/\/$/, 'phải bắt đầu bằng http:// hoặc https://'],
  [/^must begin with https:\/\/$/, 'phải bắt đầu bằng https://'],
  [/^must have at least one (?:source|entry|place)$/, 'phải có ít nhất một mục'],
  [/^must be an id such as (.+)$/, 'phải là mã tin như $1'],
  [/^must be lower-case words joined by hyphens$/, 'phải là chữ thường không dấu, nối bằng gạch ngang'],
  [/^must be the name of a secret, such as (.+)$/, 'phải là tên của một mã bí mật, như $1'],
  [/^must not be longer than (\d+) characters$/, 'không được dài quá $1 ký tự'],
  [/^must not have more than (\d+) entries$/, 'không được có quá $1 mục'],
  [/^must not have a user or password before the host: .+$/, 'không được có tên người dùng hay mật khẩu trước tên máy'],
  [/^must be a domain in lower case, such as (.+)$/, 'phải là tên miền viết thường, như $1'],
  [/^must be a host name, such as (.+)$/, 'phải là tên máy, như $1'],
  [/^must be ("[^"]+"(?:, "[^"]+")*) or ("[^"]+")$/, 'phải là $1 hoặc $2'],
  [/^must be keys joined by dots, such as (.+)$/, 'phải là các khóa nối bằng dấu chấm, như $1'],
  [
    /^must be "\{path\}", .+$/,
    'phải là "{path}", hoặc một địa chỉ có tên máy viết đầy đủ, như "https://bao.example/{slug}"',
  ],
  [/^must be below the threshold$/, 'phải nhỏ hơn ngưỡng (threshold)'],
  [/^must be below lists\.long$/, 'phải nhỏ hơn lists.long'],
  [/^has no condition, so it would hold for every item$/, 'không có điều kiện nào, nên sẽ đúng với mọi tin'],
  [/^can match no link: .+$/, 'không khớp được liên kết nào: phải bắt đầu bằng http:// hoặc https:// và có tên máy'],
  [/^can match nothing: it has no letter and no digit$/, 'không khớp được gì: không có chữ cái hay chữ số nào'],
  [/^must name at least one word or phrase$/, 'phải có ít nhất một từ hoặc cụm từ'],
  [/^must name at least one$/, 'phải nêu ít nhất một mục'],
  [/^must not be negative$/, 'không được âm'],
  [/^must not be positive$/, 'không được dương'],
  [/^must be from (\S+) to (\S+)$/, 'phải từ $1 đến $2'],
  [/^no place has the slug (.+)$/, 'không có địa phương nào mang mã $1'],
  [/^no source has the id (.+)$/, 'không có nguồn nào mang mã $1'],
  [/^is inside itself$/, 'nằm trong chính nó'],
  [/^(rule .+) has the same name$/, 'trùng tên với $1'],
  [/^has (\d+) more mistakes$/, 'còn $1 lỗi nữa'],
]

/** By the beginning of the English text; the rest is only for English readers. */
const BEGINNINGS: readonly (readonly [english: string, vietnamese: string])[] = [
  ['must be a selector of ', 'phải là bộ chọn CSS, như "li.news a[href^=\'/tin/\']"'],
  ['must be a selector, ', 'phải là bộ chọn CSS, có thể kèm @ và tên thuộc tính, như "h3 a @href"'],
]
const TYPES: readonly (readonly [english: string, vietnamese: string])[] = [
  ['Invalid type: Expected ', 'sai kiểu: cần '],
  ['Invalid value: Expected ', 'sai giá trị: cần '],
  ['Invalid key: Expected ', 'sai tên mục: cần '],
]
const RECEIVED = ' but received '
const NOTHING = 'can match nothing: '

/** Translates a mistake to Vietnamese; one without a known phrase stays in English. */
export function mistakeInVietnamese(message: string): string {
  for (const [english, vietnamese] of PHRASES) {
    if (english.test(message)) return message.replace(english, vietnamese)
  }
  const beginning = BEGINNINGS.find(([english]) => message.startsWith(english))
  if (beginning) return beginning[1]
  if (message.includes(NOTHING)) return 'không khớp được gì: trong từ chỉ dùng chữ cái, chữ số và dấu nối'
  for (const [english, vietnamese] of TYPES) {
    const at = message.lastIndexOf(RECEIVED)
    if (!message.startsWith(english) || at < 0) continue
    return `${vietnamese}${message.slice(english.length, at)}, gặp ${message.slice(at + RECEIVED.length)}`
  }
  return message
}
