import type { Place } from '../../config/schema/topic-schema.ts'
import type { GazetteerParts } from './make-gazetteer.ts'
import { ownNames } from './name-traps.ts'
import { neighboursOf } from './neighbours.ts'
import type { Province } from './province-facts.ts'

/** A made-up headline from a province's own names, and whether it is about the province. */
export type SmokeHeadline = {
  readonly label: 0 | 1
  readonly kind: string
  readonly title: string
  readonly summary: string
}

const WORDS: Readonly<Record<string, string>> = { ward: 'Phường', commune: 'Xã', city: 'thành phố', province: 'tỉnh' }

/**
 * Makes five headlines about a province and five that are not, from its names: enough to see that the topic
 * works.
 */
export function smokeHeadlines(own: Province, parts: GazetteerParts): readonly SmokeHeadline[] {
  const name = parts.province.name
  const whole = name === own.name ? `${WORDS[own.kind]} ${name}` : name
  const isClear = (place: Place): boolean => !place.ambiguous && !place.traps && !place.ambiguousPlain
  const unit = parts.units.find(isClear) ?? parts.units[0]
  const district = parts.districts.find(isClear) ?? parts.leading[0] ?? parts.units[1]
  const former = parts.former.find((place) => place.kind === 'commune') ?? parts.former[0] ?? parts.units[2]
  const shared = parts.units.find((place) => otherBearer(place, own) !== undefined)
  const [neighbour = 'Hà Nội', next = neighbour] = neighboursOf(own.name)
  const elsewhere = shared ? `${WORDS[shared.kind] ?? ''} ${shared.name}, ${otherBearer(shared, own)},`.trim() : next
  const far = own.name === 'Cà Mau' || own.name === 'Cần Thơ' ? 'Lạng Sơn' : 'Cà Mau'
  const listed = ['Nghệ An', 'Lạng Sơn', 'Gia Lai', 'Đồng Nai', 'Cà Mau', 'Sơn La', 'An Giang'].filter(
    (each) => each !== own.name,
  )
  const bare = own.from.find((each) => ownNames[each]?.lookedForAs === undefined && !each.includes(' - ')) ?? name
  return [
    { label: 1, kind: 'name', title: `${name} khởi công cầu mới`, summary: 'Công trình dự kiến xong trong hai năm.' },
    { label: 1, kind: 'office', title: `Lãnh đạo ${whole} kiểm tra phòng, chống thiên tai`, summary: '' },
    { label: 1, kind: 'unit', title: `${unit?.name} có thêm trường mầm non`, summary: 'Trường có tám lớp.' },
    { label: 1, kind: 'district', title: `Dông lốc làm tốc mái nhiều nhà ở ${district?.name}`, summary: '' },
    {
      label: 1,
      kind: 'former-unit',
      title: 'Cụ bà 80 tuổi hiến đất làm đường',
      summary: `Bà sống ở ${former?.name}, ${whole}.`,
    },
    { label: 0, kind: 'street', title: `Va chạm trên đường ${bare}, ${far}`, summary: 'Hai người bị thương nhẹ.' },
    { label: 0, kind: 'homonym', title: `${elsewhere} mở chợ đêm`, summary: '' },
    {
      label: 0,
      kind: 'list',
      title: `Thanh tra thi tại ${[...listed.slice(0, 3), bare, ...listed.slice(3)].join(', ')}`,
      summary: '',
    },
    { label: 0, kind: 'person', title: `Ông Nguyễn ${bare} nhận giải thưởng sáng tạo trẻ`, summary: '' },
    { label: 0, kind: 'neighbour', title: `${neighbour} tổ chức hội xuân`, summary: 'Lễ hội kéo dài ba ngày.' },
  ]
}

/** A present or former province that also has the name, and whose own name is unique. */
function otherBearer({ ambiguous = [] }: Place, own: Province): string | undefined {
  return ambiguous.find((each) => !own.from.includes(each))
}
