import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { checkGazetteer, checkTopic } from '../../src/config/schema/topic-check.ts'
import { GazetteerSchema, TopicSchema } from '../../src/config/schema/topic-schema.ts'
import { judge } from '../../src/relevance/judge.ts'
import { buildMatcher } from '../../src/relevance/matcher.ts'
import { gazetteer } from '../topics/lai-chau/gazetteer.ts'
import { topic } from '../topics/lai-chau/topic.ts'

/** Another province is another config: nothing below is code. */
const matcher = buildMatcher(topic, gazetteer)

test('the config is sound', () => {
  expect(v.safeParse(TopicSchema, topic).success).toBe(true)
  expect(v.safeParse(GazetteerSchema, gazetteer).success).toBe(true)
  expect([...checkTopic(topic, gazetteer, []), ...checkGazetteer(gazetteer)]).toEqual([])
})

describe('headlines', () => {
  test.each<[boolean, readonly string[], string, string]>([
    [true, ['lai-chau'], 'Lai Châu mở thêm bốn tuyến xe buýt', 'Giá vé từ 10.000 đồng một lượt.'],
    [true, ['sin-ho'], 'Cao nguyên Sìn Hồ rét 2 độ', 'Bà con lùa trâu bò xuống vùng thấp.'],
    [true, ['huyen-sin-ho'], 'Huyện Sìn Hồ cũ giải thể ban quản lý chợ', 'Tiểu thương được chuyển về khu mới.'],
    [true, ['bum-to'], 'Bum Tở sạt lở, bản vùng cao bị chia cắt', 'Lực lượng tại chỗ mở đường tạm.'],
    [true, ['muong-than'], 'Mùa vàng Mường Than', 'Cánh đồng lớn thứ ba Tây Bắc vào vụ gặt.'],
    [true, ['ma-lu-thang'], 'Cửa khẩu Ma Lù Thàng thông quan trở lại', 'Hơn trăm xe nông sản đã qua biên giới.'],
    [true, ['muong-te'], 'Flood isolates villages in Muong Te', 'Rescuers walked six hours to reach them.'],
    [true, ['pa-tan'], 'Pa Tần có cầu mới', 'UBND tỉnh Lai Châu cấp 12 tỷ đồng.'],
    [true, ['lai-chau'], 'Lũ quét ở Lai Châu và Điện Biên', 'Bốn người mất tích trong đêm.'],
    [false, [], 'Xã Pa Tần làm đường liên bản', 'Tỉnh Điện Biên hỗ trợ xi măng.'],
    [false, [], 'Điện Biên khởi công trường nội trú', 'Trường có 30 phòng học ở Mường Nhé.'],
    [false, [], 'Tinh thần đoàn kết trong tâm bão', 'Người dân Quảng Trị giúp nhau dựng nhà.'],
    [false, [], 'Đèo Ô Quy Hồ đông khách', 'Sa Pa đón 12.000 lượt khách cuối tuần.'],
    [false, [], 'Giá điện các tỉnh', 'Hà Giang, Cao Bằng, Lai Châu, Lạng Sơn, Bắc Kạn, Sơn La, Phú Thọ cùng mức.'],
  ])('kept %s %j: %s', (kept, places, title, summary) => {
    const judgement = judge(matcher, { title, summary, categories: [], link: 'https://paper.test/a.html' })
    expect(judgement.kept).toBe(kept)
    if (kept) expect(judgement.places).toEqual(places)
  })
})

test.each<[boolean, string]>([
  [true, 'Đại hội chi bộ thôn'],
  [true, 'Hội nghị trực tuyến toàn tỉnh'],
  [false, 'Điện Biên: Khởi tố giám đốc công ty'],
  [false, 'Ngoại hạng Anh: Arsenal thắng nhọc'],
])('of its own newsroom, kept %s: %s', (kept, title) => {
  const item = { title, summary: '', categories: [], link: 'https://paper.test/a.html' }
  expect(judge(matcher, item, { id: 'bao-lai-chau', region: 'local' }).kept).toBe(kept)
})
