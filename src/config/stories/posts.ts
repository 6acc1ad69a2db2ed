/**
 * Posts of this country and its provinces, all spellings of one in a row, in lower case: two reports of a meeting, visit
 * or decision name the same post, however many guests and bodies of the day they share. A deputy has a post of his own.
 */
export const posts: readonly (readonly string[])[] = [
  ['tổng bí thư', 'chủ tịch nước'],
  ['phó chủ tịch nước'],
  ['thủ tướng'],
  ['phó thủ tướng'],
  ['chủ tịch quốc hội'],
  ['phó chủ tịch quốc hội'],
  ['thường trực ban bí thư'],
  ['trưởng ban tổ chức trung ương'],
  ['bộ trưởng ngoại giao', 'bộ trưởng bộ ngoại giao'],
  ['bộ trưởng công an', 'bộ trưởng bộ công an'],
  ['bộ trưởng quốc phòng', 'bộ trưởng bộ quốc phòng'],
  ['chủ tịch ủy ban trung ương mặt trận', 'chủ tịch ubtw mttq', 'chủ tịch mặt trận'],
  ['bí thư tỉnh ủy', 'bí thư thành ủy'],
  ['phó bí thư tỉnh ủy', 'phó bí thư thành ủy'],
  ['chủ tịch ủy ban nhân dân', 'chủ tịch ubnd'],
  ['phó chủ tịch ủy ban nhân dân', 'phó chủ tịch ubnd'],
  ['chủ tịch hội đồng nhân dân', 'chủ tịch hđnd'],
  ['phó chủ tịch hội đồng nhân dân', 'phó chủ tịch hđnd'],
  ['giám đốc công an'],
]

/** The word before a deputy's post, and words between a post and the foreign country that it belongs to. */
export const deputy = 'phó'
export const beforeForeign: readonly string[] = ['vương quốc', 'cộng hòa']
