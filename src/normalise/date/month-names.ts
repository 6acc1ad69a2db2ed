/** The months in the genitive or as dates have them, January first; names that English or `monthOf` has are left out. */
const YEARS: readonly string[] = [
  // Ukrainian, Belarusian, Bulgarian, Serbian
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'студзеня|лютага|сакавіка|красавіка|траўня|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня',
  'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  'јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар',
  // Czech, Croatian ("listopada" is November in Poland), Romanian
  'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
  'siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|-|studenoga|prosinca',
  'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
  // Lithuanian, Finnish, Estonian
  'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio',
  'tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta',
  'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  // Filipino, Malay, Azerbaijani, Albanian
  'enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|setyembre|oktubre|nobyembre|disyembre',
  'januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember',
  'yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr',
  'janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor',
  // Arabic as in Egypt and in the Levant, whose months of two words are joined first
  'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  'كانون_الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين_الأول|تشرين_الثاني|كانون_الأول',
  // Hebrew, with and without "in"
  'ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר',
  'בינואר|בפברואר|במרץ|באפריל|במאי|ביוני|ביולי|באוגוסט|בספטמבר|באוקטובר|בנובמבר|בדצמבר',
  // Hindi, Bengali, Georgian
  'जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर',
  'জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর',
  'იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი',
  // Thai whole and short, Khmer, Lao
  'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม',
  'ม.ค.|ก.พ.|มี.ค.|เม.ย.|พ.ค.|มิ.ย.|ก.ค.|ส.ค.|ก.ย.|ต.ค.|พ.ย.|ธ.ค.',
  'មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ',
  'ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ',
]
const ENGLISH = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const MONTHS: ReadonlyMap<string, string> = new Map(
  YEARS.flatMap((names) => names.split('|').map((name, index) => [name, ENGLISH[index] ?? ''] as const)),
)
/** A word that may name a month, in scripts of letters and marks; Thai short forms have points. */
const WORD = /[\p{Alpha}\p{Gr_Ext}_]+(?:\.[\p{Alpha}\p{Gr_Ext}]{1,3}\.)?/gu
/** "Month" and "year" before their names in Khmer; "of the year" and "day" in Lithuanian and Latvian. */
const MARKS = /ថ្ងៃទី|ខែ|ឆ្នាំ|(?<=\d) ?(?:m\.|d\.|gada)(?=\s|$)/g

/**
 * Writes the names of months of many languages in English and the day before them, the year after. The line itself
 * if it names none.
 */
export function withEnglishMonths(line: string): string {
  const joined = line.replace(/(تشرين|كانون) (الأول|الثاني)/g, '$1_$2').replace(MARKS, ' ')
  const named = joined.replace(WORD, (word) => {
    const month = MONTHS.get(word.toLowerCase())
    return month === undefined ? word : ` ${month} `
  })
  if (named === line) return line
  return named
    .replace(/[ ,]{2,}/g, ' ')
    .replace(/(?<!\d)(\d{4})\.? (\d{1,2})\. (\p{Alpha}{3,})/u, '$2 $3 $1')
    .replace(/(?<!\d)(\d{4}) ([A-Z][a-z]{2}) (\d{1,2})(?!\d)/, '$3 $2 $1')
}
