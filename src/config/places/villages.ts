import { stripAccents } from '../../text/fold.ts'
import type { Place } from '../schema/topic-schema.ts'

/**
 * Villages that the press names without their commune, by the unit of today: sights, floods, schools, border patrols.
 * From general knowledge; none is in an official list. One whose name is heard elsewhere too is listed with "bản". Not
 * those that make a word with it: "bản Lĩnh" is courage, in small letters.
 */
const named: readonly (readonly [parent: string, names: string])[] = [
  ['phuong-dien-bien-phu', 'Noong Chứn, Tà Cáng'],
  ['phuong-muong-lay', 'Chi Luông, Hô Nậm Cản, Na Nát'],
  ['xa-muong-phang', 'Loọng Luông, Loọng Háy, Loọng Nghịu, Co Cượm'],
  ['xa-na-tau', 'Hua Rốm, bản Nà Pen'],
  ['xa-sin-thau', 'Tả Sú Lình, Lỳ Mà Tá'],
  ['xa-muong-nhe', 'Phứ Ma, Cà Là Pá, bản Nậm Sin, bản Xi Ma'],
  ['xa-muong-toong', 'bản Huổi Phết'],
  ['xa-na-hy', 'Vàng Lếch, bản Lả Chà'],
  ['xa-si-pa-phin', 'Nậm Chim'],
  ['xa-muong-cha', 'bản Nậm Đích'],
  ['xa-na-sang', 'bản Hồ Chim, Púng Giắt'],
  ['xa-muong-pon', 'bản Huổi Ké'],
  ['xa-tua-chua', 'Huổi Lóng'],
  ['xa-sin-chai', 'Páo Tỉnh Làng'],
  ['xa-tua-thang', 'Huổi Trẳng'],
  ['xa-tuan-giao', 'Ten Hon, Há Dùa'],
  ['xa-muong-mun', 'Hua Mức'],
  ['xa-quai-to', 'bản Chế Á'],
  ['xa-thanh-nua', 'bản Mển'],
  ['xa-thanh-an', 'Pú Tửu'],
  ['xa-thanh-yen', 'Hoong Lếch, Hồng Lếch, Hoong Lếch Cang, Pa Xa Lào, Pa Xa Xá, Púng Bon'],
  ['xa-sam-mun', 'Ca Hâu, Púng Bửa'],
  ['xa-na-son', 'Suối Lư'],
  ['xa-tia-dinh', 'Chua Ta'],
]

/** As places of the gazetteer. Without accents their names are common in all the north-west. */
export const villages: readonly Place[] = named.flatMap(([parent, names]) =>
  names.split(', ').map((name) => ({
    slug: stripAccents(name).replaceAll(' ', '-'),
    name,
    kind: 'village',
    parent,
    ambiguousPlain: ['Sơn La', 'Lai Châu'],
  })),
)
