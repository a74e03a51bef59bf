// What officers and filers read when an act on a filing, or on a notice of unknown outcome, is refused.

export const deskRefusals = {
  'filing.missing': {
    what: 'Không tìm thấy hồ sơ này.',
    todo: 'Hồ sơ có thể đã chuyển sang Tòa án khác, hoặc thuộc tài khoản khác. Quay lại danh sách và mở lại.',
  },
  'filing.changed-meanwhile': {
    what: 'Hồ sơ vừa được người khác thay đổi.',
    todo: 'Xem thay đổi mới nhất rồi làm tiếp; những gì bạn đã nhập vẫn còn.',
  },
  'filing.not-possible-now': {
    what: 'Hồ sơ đang ở trạng thái không làm được việc này.',
    todo: 'Tải lại trang để xem trạng thái và những việc làm được bây giờ.',
  },
  'filing.closed': { what: 'Hồ sơ này đã kết thúc.', todo: 'Mở hồ sơ để xem kết quả; không còn việc phải làm ở đây.' },
  'filing.incomplete': { what: 'Đơn còn thiếu thông tin mà luật yêu cầu.', todo: 'Xem lại đơn, điền những chỗ được nêu rồi gửi.' },
  'filing.court-fixed': {
    what: 'Đơn đang được Tòa án xem xét nên không đổi Tòa án được.',
    todo: 'Giữ Tòa án cũ rồi gửi; nếu Tòa án này không có thẩm quyền, Tòa án sẽ chuyển đơn.',
  },
  'filing.court-unknown': {
    what: 'Không có Tòa án mang mã {court} đang hoạt động.',
    todo: 'Chọn lại Tòa án trong danh sách.',
  },
  'filing.same-court': { what: 'Hồ sơ đang ở chính Tòa án này.', todo: 'Chọn một Tòa án khác để chuyển đơn.' },
  'filing.judge-unknown': {
    what: 'Người được chọn không phải Thẩm phán đang làm việc tại Tòa án này.',
    todo: 'Tải lại trang rồi chọn một Thẩm phán trong danh sách.',
  },
  'filing.not-the-examining-judge': {
    what: 'Hồ sơ này được phân công cho Thẩm phán khác.',
    todo: 'Chỉ Thẩm phán được phân công ra quyết định; xem tên Thẩm phán trong hồ sơ.',
  },
  'filing.reason-missing': { what: 'Chưa có nội dung hoặc lý do.', todo: 'Ghi rõ để người nộp hiểu vì sao và cần làm gì.' },
  'filing.amendment-day-invalid': {
    what: 'Ngày gửi bổ sung không nằm trong khoảng luật cho phép.',
    todo: 'Chọn một ngày sau {after} và không muộn hơn {latest}.',
  },
  'filing.no-longer-term-in-this-law': {
    what: 'Luật áp dụng cho đơn này không cho kéo dài thêm 15 ngày.',
    todo: 'Bỏ chọn trường hợp đặc biệt rồi chọn lại ngày.',
  },
  'filing.fee-amount-missing': {
    what: 'Chưa có số tiền tạm ứng.',
    todo: 'Nhập số tiền, hoặc chọn thụ lý ngay nếu không phải nộp tạm ứng.',
  },
  'filing.fee-collector-missing': {
    what: 'Chưa có cơ quan thu tiền.',
    todo: 'Ghi tên cơ quan thi hành án dân sự nhận tiền tạm ứng.',
  },
  'filing.nothing-paid': {
    what: 'Cổng chưa ghi nhận tiền tạm ứng của hồ sơ này.',
    todo: 'Nếu bạn vừa nộp, chờ vài phút; nộp tại quầy hoặc chuyển khoản có thể đến ngày làm việc tiếp theo mới được ghi nhận.',
  },
  'filing.proof-missing': {
    what: 'Tòa án chưa nhận biên lai nộp tiền tạm ứng.',
    todo: 'Chờ người nộp đơn nộp biên lai; ngày nhận biên lai là ngày thụ lý.',
  },
  'filing.exemption-not-possible-now': {
    what: 'Chỉ đề nghị miễn, giảm được khi Tòa án đã thông báo và tiền tạm ứng chưa nộp.',
    todo: 'Tải lại trang để xem trạng thái hồ sơ và việc làm được bây giờ.',
  },
  'filing.exemption-already-answered': {
    what: 'Thẩm phán đã trả lời đề nghị miễn, giảm của bạn cho thông báo này.',
    todo: 'Nộp tiền trong hạn. Nếu không đồng ý, bạn có quyền khiếu nại trong 3 ngày làm việc (NQ 326 Điều 46).',
  },
  'filing.exemption-ground-unknown': {
    what: 'Căn cứ miễn, giảm này không có trong danh sách.',
    todo: 'Tải lại trang rồi chọn một căn cứ trong danh sách.',
  },
  'filing.no-exemption-asked': {
    what: 'Hồ sơ này không có đề nghị miễn, giảm nào đang chờ trả lời.',
    todo: 'Tải lại trang để xem trạng thái hồ sơ.',
  },
  'filing.exemption-not-granted': {
    what: 'Đề nghị miễn tiền tạm ứng chưa được chấp nhận nên chưa thụ lý được.',
    todo: 'Trả lời đề nghị miễn, giảm trước.',
  },
  'filing.receipt-incomplete': { what: 'Thiếu ký hiệu hoặc số biên lai.', todo: 'Chép đủ như trên biên lai.' },
  'filing.receipt-day-invalid': { what: 'Ngày biên lai sau hôm nay.', todo: 'Xem lại ngày trên biên lai.' },
  'filing.receipt-other-amount': {
    what: 'Biên lai ghi {paid}, khác số tiền đã thông báo {due}.',
    todo: 'So lại biên lai. Nếu đúng là nộp thiếu hoặc thừa, báo Thẩm phán và cơ quan thu.',
  },
  'filing.complaint-not-possible-now': {
    what: 'Lúc này không khiếu nại được: không có thông báo tiền tạm ứng nào đang chờ, hoặc khiếu nại đã được gửi.',
    todo: 'Tải lại trang để xem trạng thái hồ sơ.',
  },
  'filing.no-complaint': { what: 'Không có khiếu nại nào đang chờ giải quyết.', todo: 'Tải lại trang để xem trạng thái hồ sơ.' },
  'filing.decision-number-missing': { what: 'Chưa có số của văn bản đã ký.', todo: 'Ghi số như trên văn bản.' },
  'filing.signed-day-invalid': {
    what: 'Ngày ký không hợp lý.',
    todo: 'Chọn một ngày từ {from} đến {until}: sau khi phân công Thẩm phán và không muộn hơn hôm nay.',
  },
  'filing.document-unknown': { what: 'Tệp được chọn không thuộc đơn này.', todo: 'Tải lại trang rồi chọn lại tệp.' },
  'filing.register-busy': {
    what: 'Nhiều người đang vào sổ cùng lúc nên chưa lấy được số.',
    todo: 'Thử lại sau vài giây; chưa có số nào bị dùng mất.',
  },
  'filing.no-amendment-asked': {
    what: 'Tòa án không chờ bản sửa đổi, bổ sung của đơn này.',
    todo: 'Mở hồ sơ để xem trạng thái hiện nay.',
  },
  'filing.no-mediation-offered': {
    what: 'Hiện không có câu hỏi nào về hòa giải, đối thoại cho đơn này.',
    todo: 'Mở hồ sơ để xem trạng thái hiện nay.',
  },
  'filing.mediation-already-answered': {
    what: 'Câu trả lời về hòa giải, đối thoại đã được ghi.',
    todo: 'Nếu muốn đổi câu trả lời, hãy liên hệ Tòa án.',
  },

  'notice.unknown': { what: 'Không tìm thấy thông báo này.', todo: 'Tải lại danh sách; có thể hồ sơ đã chuyển sang Tòa án khác.' },
  'notice.changed-meanwhile': {
    what: 'Kết quả của thư vừa thay đổi.',
    todo: 'Tải lại danh sách để xem kết quả mới trước khi ghi.',
  },
  'notice.not-unresolved': {
    what: 'Thư này không còn chờ xử lý.',
    todo: 'Tải lại danh sách: thư đã đến, hoặc đồng nghiệp đã ghi cách báo.',
  },
}
