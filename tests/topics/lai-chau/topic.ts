import type { Topic } from '../../../src/config/schema/topic-schema.ts'
import { topic as dienBien } from '../../../src/config/topic.ts'

/** The weights, contexts and signals are those of Vietnamese news; what is about one province is given anew. */
export const topic: Topic = {
  ...dienBien,
  id: 'lai-chau',
  about: 'lai-chau',
  neighbours: ['Điện Biên', 'Sơn La', 'Lào Cai', 'Yên Bái'],
  bylines: [],
  outlets: ['baolaichau.vn'],
  offices: { ...dienBien.offices, names: ['laichau', 'phongtho', 'sinho'] },
}
