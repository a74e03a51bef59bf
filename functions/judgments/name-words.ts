// Answers for the words around names: titles and roles that announce a person, surnames, and words that begin with a capital without naming anyone.
import { knownPlaces } from './known-places.ts'
import { Phrases } from './phrases.ts'
import { isEncoded, plainKey, type Word, wordKey } from './word.ts'

const keySet = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(
    lists
      .flatMap(list => list.split(/\s+/))
      .filter(word => word !== '')
      .map(wordKey),
  )

/** Said before a name, and only before a name when a capital follows. */
export const titles = new Phrases(
  'ông, bà, anh, chị, em, cháu, cô, chú, bác, cụ, dì, cậu, mợ, thím, dượng, bé, thằng, cu, vợ chồng ông, mr, mrs, ms, ngài, o, sư thầy, linh mục',
  'già làng, cố, mệ, mế, chị em, anh em, vợ chồng, ông bà, bố con, mẹ con, con gái, con trai, con là, vợ là, chồng là, vợ tên là, chồng tên là, tên là, tên thật là, tên, tên gọi là, họ tên, họ và tên',
)

/** Of a man or a woman: two people may share a letter when the title tells them apart. */
export const manTitles = keySet('ông anh chú bác cậu dượng thằng cu mr')
export const womanTitles = keySet('bà chị cô dì mợ thím o mệ mế mrs ms')

/** Roles in a case that announce a person or a party. */
export const roles = new Phrases(
  'bị cáo, bị can, bị hại, người bị hại, nguyên đơn, bị đơn, người làm chứng, nhân chứng, người khởi kiện, người bị kiện, người yêu cầu, người bị yêu cầu',
  'người liên quan, nghĩa vụ liên quan, người tố giác, người phạm tội, đối tượng, người đại diện, đại diện, người giám hộ, người phiên dịch, người giám định',
  'người đại diện theo pháp luật, người đại diện theo ủy quyền, đại diện theo pháp luật, đại diện theo ủy quyền, đại diện hợp pháp, người đại diện hợp pháp, người được ủy quyền, theo ủy quyền',
  'người kháng cáo, người thừa kế, người để lại di sản, người vay, người cho vay, bên vay, bên cho vay, bên bán, bên mua, bên chuyển nhượng, bên nhận chuyển nhượng',
  'con chung, con riêng, con đẻ, con nuôi, bố đẻ, mẹ đẻ, cha đẻ, bố vợ, mẹ vợ, bố chồng, mẹ chồng, người chết, nạn nhân, đồng phạm, chủ hộ, chủ tài khoản, chủ sở hữu, chủ xe, giám đốc, tổng giám đốc, chủ doanh nghiệp',
  'đương sự, bố, mẹ, cha, vợ, chồng, con, em gái, em trai, chị gái, anh trai, hàng xóm, bạn, bạn là',
)

/** Family names of the Kinh and of the peoples of the west of Nghệ An; one of many signs of a name, never a condition. */
export const surnames = keySet(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương đoàn trịnh đào mai lương tô cao tạ thái chu châu hà lâm phùng quách tăng tống thân trầm triệu trình từ vương văn viên uông thạch thi tôn thiều lưu lại la khổng kiều kim doãn đàm đậu đồng giang hứa hàn hạ cù cung chử chung cấn bạch biện bành âu ẩu ấu ninh nghiêm nhữ ngụy nông nhâm mạc mạnh mã ma lục lữ lỗ lộ khuất khương hán',
  'lô vi vừ lầu xồng già và thò hờ cụt moong xeo lo ngân sầm quang kha lang lường lữ cầm quàng lò lù giàng sùng thào vàng mùa cứ hạng ly tếnh tho mong vang viềng hoa ốc chích lim pịt xên vây pay hủn ngọn cắm nang phò rơ ksor siu kpă niê h y êban byă mlô đinh a',
  'phí phú quản quế sái sử tiêu tiết ung vi vưu xa ông tất trang diệp đái đỗng đường lã liễu lợi lều khúc kông mẫn mẫu mai nghị',
)

/** As typed without diacritics. */
export const surnamesPlainly: ReadonlySet<string> = new Set([...surnames].map(plainKey))

/** Middle words after which a given name must come. */
export const middles = keySet('văn thị hữu đình xuân thế công bá viết trọng sỹ doãn khắc danh đăng quốc gia')

/** Words that begin sentences, and never names. */
export const openers = keySet(
  'theo tại trong ngoài sau trước khi ngày tháng năm lúc hồi khoảng đến từ do vì bởi nên nếu tuy tuyên mặc dù nhưng và hoặc hay còn với cùng giữa về đối căn xét xử áp buộc giao cho các những một hai ba bốn mỗi mọi này đó kia đây thì là được bị có không chưa đã đang sẽ vẫn cũng chỉ riêng như trên dưới ở vào ra lên xuống qua lại rồi ngoài cả toàn tất nay thực người con vợ chồng bố mẹ cha hiện hôm sáng chiều tối trưa đêm thấy nghe biết gặp gọi nhờ rủ bảo nói hỏi đưa lấy cầm chở đi chạy thế vậy tức nhận xem thửa đất nguyên bên phía phần mặt giấy đơn bản biên hợp số địa nơi trú quê thường tạm sinh dân nghề trình tiền nhân chứng lý tình phạt trả chấp bác đình hủy sửa giữ miễn quyền nghĩa án lệ chi kể thời hạn yêu đề nghị ý kiến lời khai quan hệ tài sản di thừa kế họ tên kính gửi ký gồm cụ thể khai vụ việc nội dung nhận định quyết định hội đồng',
)

/** Heads of institutions, laws, offices and things written with a capital. */
export const institutionHeads = keySet(
  'tòa toà viện ủy uỷ hội bộ sở cục chi phòng ban tổng nhà mặt liên đảng đoàn cơ trung trưởng phó thông điều khoản điểm chương mục luật nghị chỉ pháp hiến quốc chính chủ thư kiểm thẩm chánh giám công kho văn trạm trường bệnh đội tổ thanh hải bảo cảnh quân bưu hợp doanh ngân quỹ tập xí hộ cộng xã độc hạnh việt nước tiếng tết phật công-giáo phần biên đơn giấy bản hồ kết kê phụ danh mẫu bảng quyết thông-báo sổ khu vùng miền quân trại cổng chợ cầu sông núi hồ biển đảo bến ga sân quảng-trường quốc-lộ tỉnh thành quận huyện phường thị xóm thôn bản ấp làng buôn khối đường phố ngõ ngách hẻm kiệt tiểu lô tầng căn dự ngành khoa ủy-ban tư tòa-án ngữ nhân',
)

/** Brands and other capitals that are nobody's name. */
export const neutralWords = keySet(
  'honda yamaha wave vision airblade lead sirius exciter dream future winner vario suzuki piaggio vespa attila sym toyota vios innova fortuner camry ford ranger mazda hyundai kia morning cerato huyndai mitsubishi isuzu thaco vinfast mercedes bmw audi lexus nissan samsung galaxy iphone nokia oppo vivo xiaomi realme huawei sony lg zalo facebook messenger youtube tiktok google gmail telegram viber internet excel word camera usb sim wifi heroin ketamine methamphetamine mdma amphetamine covid vneid pcp alpha air blade mode accent towner pro max plus ultra mini note redmi reno transit cub click winner rs cx grande janus luvias nouvo',
)

/** Short for institutions and terms; all capitals. */
export const acronyms = keySet(
  'ubnd hđnd tand tandtc tandcc vks vksnd vksndtc hđxx hđtp htnd qsdđ qsd gcn gcnqsdđ cccd cmnd cmtnd cmt blds bltthc blttds bltths blhs tthc tthcm tnhh mtv tmcp cp tm dv xd sx xnk htx dntn thads csđt csgt pccc bhxh bhyt bhtn ubtv ubtvqh ubtvqh14 qh qh13 qh14 qh15 nq nđ cp tt tttlt ttlt tp tx tdp hktt đkhk hđtd hđ qđ bb bl tb tl st pt ds hs hngđ kdtm lđ hc tlst tlpt đt sđt stk mst bks usd vnđ vnd ktv ksv atm pvi bidv gđt hn ks kv ii iii iv vii viii ix xi xii',
)

/** A capital first word of these is a place or a thing when they stand so: never a person. */
export const places = new Phrases(
  'việt nam, hà nội, hồ chí minh, đà nẵng, hải phòng, cần thơ, thừa thiên huế, nghệ an, hà tĩnh, thanh hóa, quảng bình, quảng trị, quảng nam, quảng ngãi, quảng ninh, bình định, phú yên, khánh hòa, ninh thuận, bình thuận, kon tum, gia lai, đắk lắk, đắc lắc, đăk lăk, đắk nông, đăk nông, lâm đồng, bình phước, tây ninh, bình dương, đồng nai, bà rịa, vũng tàu, bà rịa vũng tàu, long an, tiền giang, bến tre, trà vinh, vĩnh long, đồng tháp, an giang, kiên giang, hậu giang, sóc trăng, bạc liêu, cà mau, hà giang, cao bằng, bắc kạn, tuyên quang, lào cai, điện biên, lai châu, sơn la, yên bái, hòa bình, thái nguyên, lạng sơn, bắc giang, phú thọ, vĩnh phúc, bắc ninh, hải dương, hưng yên, thái bình, hà nam, nam định, ninh bình, hà tây, nghệ tĩnh, sài gòn',
  'trung quốc, hàn quốc, nhật bản, đài loan, hoa kỳ, mỹ, pháp, đức, lào, thái lan, campuchia, nga, liên xô, ba lan, malaysia, angola, úc, anh, singapore, ấn độ, đông nam á, trường sa, hoàng sa, biển đông, hồng kông, cộng hòa séc, cộng hòa dân chủ nhân dân lào, viêng chăn, xiêng khoảng',
  'hồ sơ, hồ chí minh, đoàn luật sư, đoàn thanh niên, văn phòng, từ ngày, nhà nước, cộng hòa, công giáo, phật giáo, thiên chúa giáo, tin lành, thiên chúa, kinh, thái, mông, khơ mú, thổ, ơ đu, đan lai, hoa, tày, nùng, mường, khmer, dao, xã hội chủ nghĩa, nguyên đán, âm lịch, dương lịch',
)

/** Places whose name alone stands for a province-level city or a province. */
export const provinceNames = new Phrases(
  'hà nội, hồ chí minh, đà nẵng, hải phòng, cần thơ, huế, nghệ an, hà tĩnh, thanh hóa, quảng trị, quảng ngãi, quảng ninh, khánh hòa, gia lai, đắk lắk, đăk lăk, lâm đồng, tây ninh, đồng nai, vĩnh long, đồng tháp, an giang, cà mau, cao bằng, tuyên quang, lào cai, điện biên, lai châu, sơn la, thái nguyên, lạng sơn, phú thọ, bắc ninh, hưng yên, ninh bình',
  'quảng bình, quảng nam, thừa thiên huế, bình định, phú yên, ninh thuận, bình thuận, kon tum, đắk nông, đăk nông, bình phước, bình dương, bà rịa vũng tàu, long an, tiền giang, bến tre, trà vinh, kiên giang, hậu giang, sóc trăng, bạc liêu, hà giang, bắc kạn, yên bái, hòa bình, bắc giang, vĩnh phúc, hải dương, thái bình, hà nam, nam định, nghệ tĩnh, việt nam',
)

/** Given names that are words: at the beginning of a sentence these pairs are words. */
export const compounds = new Phrases(
  'may mắn, may rủi, may mặc, lễ cưới, lễ hỏi, lễ ăn, tới ngày, tới khi, tới nay, đạt được, tội danh, hòa giải, hòa thuận, hòa hợp, hòa bình, hòa nhập, hòa khí, bình thường, bình quân, bình đẳng, bình luận, bình chọn, thành phần, thành công, thành lập, thành viên, thành niên, thành phố, thành tích, thành khẩn, thành tiền, công bố, công khai, công nhận, công dân, công ty, công an, công sức, công chứng, công trình, công việc, công văn, công tác, công nghệ, công nghiệp, công cụ, công lý, công ước, công tố, công đoàn, công chức, công nhân, công cộng, công ích, an ninh, an toàn, an táng, an ủi, an sinh, hạnh phúc, hạnh kiểm, phúc thẩm, phúc lợi, phúc đáp, minh chứng, minh bạch, tiến hành, tiến độ, tiến triển, hành vi, tài sản, tài liệu, tài khoản, tài chính, tài xế, bảo vệ, bảo đảm, bảo hiểm, bảo lãnh, bảo hành, bảo quản, bảo lưu, thanh toán, thanh tra, thanh niên, thanh lý, thanh thản, lợi ích, lợi dụng, lợi nhuận, lợi thế, quý khách, quý vị, quý tòa, đức tính, hiền lành, hiếu thảo, thu nhập, thu thập, thu hồi, thu giữ, thu nợ, thu lợi, thu tiền, kim loại, kim ngạch, hoa lợi, hoa màu, hoa hồng, trang trại, trang thiết, trang bị, sinh hoạt, sinh sống, sinh năm, sinh ngày, sinh con, sinh thời, kiên quyết, kiên trì, quyền lợi, quyền sử, quyết định, quyết tâm, thắng cảnh, thắng lợi, chiến tranh, chiến sĩ, hùng hậu, mạnh mẽ, cường độ, cường quốc, dũng cảm, tâm lý, tâm thần, tâm trạng, trí tuệ, nhân dân, nhân chứng, nhân viên, nhân thân, nhân phẩm, nhân danh, nhân khẩu, nhân lực, nghĩa vụ, nghĩa là, hiệp thương, hiệp định, hiệp hội, hợp đồng, hợp pháp, hợp lệ, hợp tác, hợp lý, hợp nhất, lâm nghiệp, lâm trường, sơn thủy, sơn nhà, hải quan, hải sản, giang hồ, hà khắc, hương hỏa, hương ước, mai táng, mai mối, đào tạo, đào mương, đào ao, đông đảo, đông bắc, đông nam, tây bắc, tây nam, nam giới, nam bắc, nam nữ, bắc bộ, phương pháp, phương tiện, phương án, phương thức, phương hướng, loan báo, phượng vĩ, yến sào, thúy kiều, vân tay, mỹ phẩm, nga ngố, ngân hàng, ngân sách, ngân quỹ, ngọc trai, bích họa, diệu kỳ, dung lượng, dung túng, thủy lợi, thủy sản, thủy văn, thủy điện, thảo luận, thảo mộc, thơ ca, thương lượng, thương mại, thương tích, thương tật, thương binh, vinh dự, vinh quang, việt nam, vũ lực, vũ khí, xuân hạ, xuyên suốt, toàn bộ, toàn diện, toàn văn, tú tài, tùy thuộc, tùy theo, tuyên bố, tuyên án, tuyên truyền, tuyến đường, tường rào, tường trình, tường thuật, tình trạng, tình tiết, tình cảm, tình hình, thái độ, thế chấp, thế nào, thiện chí, thịnh vượng, thông báo, thông qua, thông tin, thông tư, thuận tình, thuận lợi, trọng tài, trọng lượng, trung tâm, trung bình, trung thực, trường hợp, trường học, giao thông, giao dịch, giao nhận, giao cho, lộc biếc, long trọng, lương tháng, lương thực, lý do, lý lẽ, lịch sử, lan can, lan truyền, liên quan, liên đới, liên hệ, lực lượng, huy động, huyền bí, hưng thịnh, khánh thành, khánh kiệt, khải hoàn, khoa học, khôi phục, kỳ hạn, kỳ họp, chí ít, chi phí, chính quyền, chung sống, chung thủy, cảnh sát, cảnh cáo, cần thiết, cúc áo, danh sách, danh dự, duy trì, duyên nợ, dương lịch, dương sự, đạt được, đoàn kết, đồng thời, đồng ý, đăng ký, định giá, định kỳ, đường sự, gia đình, gia hạn, gấm vóc, giáp ranh, giáp với, hậu quả, hằng tháng, hằng năm, hiện nay, hoàn trả, hoàn cảnh, hoàng hôn, học tập, học sinh, hội đồng, hữu hạn, nhàn rỗi, nhã nhặn, nhật ký, như vậy, nhung lụa, ninh thuận, oanh tạc, phát hiện, phi lý, phong tục, phong tỏa, phú quý, phước lành, quang cảnh, quân đội, quân nhân, quế chi, quốc gia, quốc lộ, quỳnh hoa, sáng sớm, sáng ngày, sang tên, sang nhượng, song song, sỹ quan, tân binh, thạch cao, thân nhân, thân thể, thi hành, thiên tai, thiết bị, thiệt hại, thuyết phục, thư ký, thứ nhất, tiền án, triều đại, trinh sát, trực tiếp, viên chức, vi phạm, vĩnh viễn, xuân này, ý kiến, ý thức, ý nghĩa, quốc hội, quốc phòng, quốc tế, quốc tịch, quyền kháng, quyền và nghĩa, quyền và lợi, quyền yêu, quyền sở, quyền khởi, thắng kiện, sự việc, tình nghĩa, tâm sự, vui vẻ, thương yêu, nhớ lại, hậu duệ, út ít, tư cách, tư liệu, tư nhân, tư pháp, tư vấn, ba lần, bảy ngày, hợi sửu, cảnh giới, cảnh vệ, chiến đấu, vinh phú, vân sam, thành vinh, trường vinh, thành niên, nhân sự, nam định, bắc ninh, ngân hàng, trung ương, trung cấp, trung học, trung hạn, long an, hải phòng, hưng yên, lâm đồng, nghĩa tình, lộc trời, toàn quốc, toàn tỉnh, thịnh hành, quân sự, quân khu, quyết toán, giáp tết, điệp khúc, khuê các, quy định, quy hoạch, quy trình, quy tắc, quy chế, lý giải, lý luận, tươi sống, sen đá, dần dần, ngọ nguậy, thu hoạch, xuân qua, hiền hòa, mỹ thuật, mỹ lộc',
)

/** What begins with a capital anywhere: no name even in the middle of a sentence. */
export const properCompounds = new Phrases(
  'công ty, công an, công đoàn, nhân sự, thi hành án, chi cục, kho bạc, sở tài, bộ tài, công chứng viên, hòa giải viên, hòa giải thành, quốc hội, thành phố, tòa án, bảo hiểm xã, bảo hiểm y, ngân hàng, trung tâm, trung ương, hội đồng, hợp tác xã, an ninh điều, cảnh sát, thanh tra, nhân dân tệ, phúc thẩm, tài nguyên, tài chính, hải quan, lâm nghiệp, thương mại, giao thông, giao dịch, nông dân, minh họa, hợp đồng, bảo hiểm, văn phòng, phụ nữ, thanh niên, tư pháp, nội vụ, đất đai, dân sự, hình sự, lao động',
)

/** What people do in a judgment: "Công trình bày" is Công who speaks, no "công trình". */
export const deeds = new Phrases(
  'trình bày, giữ nguyên, chứng kiến, giải thích, khai nhận, khai báo, thừa nhận, đề nghị, cho rằng, cho biết, xác nhận, đồng ý, thống nhất, bỏ chạy, bỏ đi, đi làm, vắng mặt, có mặt, thường xuyên, tự nguyện, phải chịu, nhận thấy, hành hung, phạm tội, tố cáo, sản sinh, nhận tội, kết hôn, chung sống, sinh sống, cư trú, ly hôn',
)

/** Offices that follow a title: "ông Chủ tịch" names nobody. */
export const offices = new Phrases(
  'chủ tịch, phó chủ tịch, giám đốc, phó giám đốc, tổng giám đốc, thẩm phán, hội thẩm, thư ký, kiểm sát viên, luật sư, trưởng phòng, phó phòng, trưởng ban, trưởng công an, chánh án, phó chánh án, viện trưởng, chủ tọa, điều tra viên, trưởng thôn, xóm trưởng, bí thư, kế toán, tòa án, hội đồng, viện kiểm sát, ủy ban, nguyên đơn, bị đơn, bị cáo, chấp hành viên, công chứng viên, trưởng xóm, trưởng bản, trưởng tộc',
)

const unwrappedLine = 40

/**
 * A line that a page was too narrow for: does the word at its beginning complete the name that the line before began? It must be a capital, none of the
 * words that begin sentences, and be followed as the end of a name is.
 */
export function completesLineBefore(words: readonly Word[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (before === undefined || word === undefined || word.join !== 'line' || !word.isCapital) return false
  if (isEncoded(word)) return true
  if (knownPlaces.has(`${before.key} ${word.key}`)) return true
  const goesOn = words[at + 1]?.isCapital === true && words[at + 1]?.join === 'space'
  if ((openers.has(word.key) && !goesOn) || word.isUpper !== before.isUpper || roles.at(words, at) > 1 || titles.at(words, at) > 0)
    return false
  const lineStart = text.lastIndexOf('\n', before.start) + 1
  return (
    before.end - lineStart > unwrappedLine &&
    /^(?:[ -]\p{Lu}[\p{L}]*){0,2}(?: \d{1,4})?(?:\s*[,;.):”"]|\s+\p{Ll})/u.test(text.slice(word.end, word.end + 40))
  )
}
