// Refusals of copies and of proofs.
export const copyRefusals = {
  'proof.thing-missing': {
    what: 'Không tìm thấy giấy tờ đã chứng thực.',
    todo: 'Kiểm tra lại mã hoặc tệp.',
  },
  'copy.missing': {
    what: 'Không có yêu cầu bản sao này.',
    todo: 'Mở lại danh sách yêu cầu của bạn.',
  },
  'copy.not-possible-now': {
    what: 'Yêu cầu đang ở bước khác nên chưa làm được việc này.',
    todo: 'Tải lại trang để xem yêu cầu đang ở đâu.',
  },
  'copy.changed-meanwhile': {
    what: 'Có người vừa thay đổi yêu cầu này.',
    todo: 'Tải lại trang, xem lại rồi làm tiếp.',
  },
  'copy.nothing-asked': {
    what: 'Chưa chọn bản án hay giấy tờ nào.',
    todo: 'Chọn ít nhất một mục.',
  },
  'copy.too-many': {
    what: 'Một yêu cầu có nhiều nhất {atMost} mục.',
    todo: 'Chia thành nhiều yêu cầu.',
  },
  'copy.address-missing': {
    what: 'Chưa có địa chỉ nhận thư bảo đảm.',
    todo: 'Nhập địa chỉ đầy đủ.',
  },
  'copy.authority-missing': {
    what: 'Chưa nêu giấy tờ chứng minh tư cách của bạn.',
    todo: 'Ghi tên, số và ngày của giấy đó.',
  },
  'copy.published-version-only': {
    what: 'Người không tham gia vụ án chỉ được cấp bản sao của bản án đã công bố, là bản đã mã hóa.',
    todo: 'Chọn bản án trong danh sách đã công bố.',
  },
  'copy.extract-for-parties': {
    what: 'Trích lục bản án chỉ cấp cho đương sự (BLTTDS Điều 269).',
    todo: 'Nếu bạn là đương sự hoặc người đại diện, chọn đúng tư cách.',
  },
  'copy.file-for-parties': {
    what: 'Tài liệu trong hồ sơ chỉ cấp cho đương sự, người đại diện và người bảo vệ quyền lợi của họ (BLTTDS Điều 70, 76).',
    todo: 'Nếu bạn là một trong những người đó, chọn đúng tư cách.',
  },
  'copy.judgment-missing': {
    what: 'Không có bản án đã công bố mang mã này.',
    todo: 'Mở bản án trong danh sách đã công bố rồi chọn lại.',
  },
  'copy.judgment-taken-down': {
    what: 'Bản án này đã được gỡ, không cấp bản sao nữa.',
    todo: 'Bỏ bản án này khỏi yêu cầu.',
  },
  'copy.case-missing': {
    what: 'Không có vụ án này trong tài khoản của bạn.',
    todo: 'Nếu bạn là đương sự, hãy nhận vụ án bằng mã trên giấy của Tòa án trước.',
  },
  'copy.case-number-missing': {
    what: 'Chưa ghi Tòa án và số thụ lý của vụ án.',
    todo: 'Chọn Tòa án và ghi số thụ lý.',
  },
  'copy.title-missing': {
    what: 'Chưa ghi rõ cần bản sao của giấy tờ nào.',
    todo: 'Ghi tên giấy tờ.',
  },
  'copy.item-unchecked': {
    what: 'Còn mục chưa kiểm tra.',
    todo: 'Kiểm tra từng mục rồi gửi lại.',
  },
  'copy.reason-missing': {
    what: 'Chưa ghi lý do.',
    todo: 'Ghi lý do để người yêu cầu hiểu.',
  },
  'copy.pages-missing': {
    what: 'Chưa có số trang.',
    todo: 'Ghi số trang A4, ít nhất là 1.',
  },
  'copy.nothing-given': {
    what: 'Không có mục nào được cấp.',
    todo: 'Nếu không cấp mục nào, dùng nút từ chối cả yêu cầu.',
  },
  'copy.text-missing': {
    what: 'Chưa có nội dung bản án hoặc trích lục.',
    todo: 'Dán nội dung từ bản chính.',
  },
  'copy.document-missing': {
    what: 'Chưa chọn giấy tờ trong hồ sơ, hoặc giấy đó không thuộc hồ sơ này.',
    todo: 'Chọn một giấy tờ trong danh sách.',
  },
  'copy.same-person-may-not-certify': {
    what: 'Người kiểm tra không được tự chứng thực.',
    todo: 'Nhờ một người khác của Tòa án chứng thực.',
  },
  'copy.made-missing': {
    what: 'Yêu cầu này không có bản sao ấy.',
    todo: 'Tải lại trang để xem các bản sao đã cấp.',
  },
  'copy.withdrawn-already': {
    what: 'Bản sao này đã bị thu hồi từ {asOf}.',
    todo: 'Không phải làm gì thêm.',
  },
  'copy.reference-missing': {
    what: 'Chưa ghi số thư bảo đảm hoặc người nhận.',
    todo: 'Ghi số trên giấy gửi thư, hoặc họ tên người nhận.',
  },
  'copy.digital-needs-no-delivery': {
    what: 'Bản sao điện tử được tải về, không cần gửi.',
    todo: 'Không cần làm gì thêm.',
  },
}
