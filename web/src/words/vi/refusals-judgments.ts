// Words for refusals on the way of a judgment to the public.
export const judgmentRefusals = {
  'judgment.missing': { what: 'Không có bản án này ở Tòa án của bạn.', todo: 'Quay lại danh sách và chọn bản án khác.' },
  'judgment.changed-meanwhile': { what: 'Bản án này vừa được người khác thay đổi.', todo: 'Tải lại trang, xem bản mới rồi làm tiếp.' },
  'judgment.not-now': { what: 'Bước này chưa làm được, hoặc đã có người làm rồi.', todo: 'Tải lại trang để xem bản án đang ở bước nào.' },
  'judgment.not-publishable': {
    what: 'Bản án này không được công bố: {rules}.',
    todo: 'Đọc quy tắc được nêu (NQ 03/2017). Nếu trả lời nhầm, sửa câu trả lời; nếu đúng, ghi là không công bố.',
  },
  'judgment.second-person': {
    what: 'Người duyệt phải là người khác, chưa sửa và chưa rà soát bản án này.',
    todo: 'Nhờ một đồng nghiệp khác của Tòa án duyệt.',
  },
  'judgment.findings-remain': {
    what: 'Chưa công bố được: bộ dò còn thấy {count} chỗ có thể nhận ra người.',
    todo: 'Mã hóa những chỗ đó, hoặc người duyệt ghi lý do từng chỗ là báo nhầm.',
  },
  'judgment.not-a-finding': { what: 'Có chỗ được bỏ qua mà bộ dò không thấy.', todo: 'Tải lại trang và xem lại danh sách.' },
  'judgment.text-missing': { what: 'Bản án chưa có nội dung, tên hoặc tóm tắt.', todo: 'Điền đủ ba phần rồi gửi lại.' },
  'judgment.text-too-long': { what: 'Nội dung quá dài.', todo: 'Chia phụ lục thành tệp riêng rồi gửi lại.' },
  'judgment.number-of-no-judgment': {
    what: 'Số {number} không phải số của bản án hay quyết định được công bố.',
    todo: 'Ghi số như in trên bản án, ví dụ 34/2026/DS-ST.',
  },
  'judgment.number-taken': { what: 'Tòa án đã có bản án số {number}.', todo: 'Mở bản án đó trong danh sách, hoặc kiểm tra lại số.' },
  'judgment.date-in-future': { what: 'Ngày bản án hoặc ngày có hiệu lực ở tương lai.', todo: 'Ghi đúng ngày trên bản án.' },
  'judgment.effect-before-date': { what: 'Ngày có hiệu lực sớm hơn ngày bản án.', todo: 'Kiểm tra lại hai ngày.' },
  'judgment.court-of-others': {
    what: 'Tòa án {court} không thuộc Tòa án của bạn.',
    todo: 'Chọn Tòa án của bạn hoặc Tòa án mà Tòa án của bạn tiếp nhận.',
  },
  'judgment.archive-unreadable': {
    what: 'Không mở được tệp ZIP: tệp hỏng, chưa tải xong hoặc không phải ZIP.',
    todo: 'Nén lại các tệp rồi chọn tệp ZIP mới.',
  },
  'judgment.archive-too-large': { what: 'Tệp ZIP lớn hơn {limitGb} GB.', todo: 'Chia thành nhiều tệp ZIP, mỗi tệp một đợt nhập.' },
  'judgment.archive-too-many': {
    what: 'Tệp ZIP có {files} tệp, nhiều hơn {limit}.',
    todo: 'Chia thành nhiều tệp ZIP, mỗi tệp một đợt nhập.',
  },
  'judgment.archive-encrypted': { what: 'Tệp {name} trong ZIP có mật khẩu.', todo: 'Nén lại, không đặt mật khẩu.' },
  'judgment.archive-bomb': {
    what: 'Tệp {name} trong ZIP phồng ra gấp hơn 200 lần khi mở: đây không phải một bản án.',
    todo: 'Bỏ tệp này khỏi ZIP. Nếu không biết nó từ đâu ra, báo cho quản trị viên.',
  },
  'judgment.archive-unpacks-to-too-much': {
    what: 'Các tệp trong ZIP mở ra lớn hơn {limitGb} GB.',
    todo: 'Chia thành nhiều tệp ZIP, mỗi tệp một đợt nhập.',
  },
  'judgment.archive-without-csv': { what: 'Trong ZIP không có tệp CSV nào.', todo: 'Thêm tệp CSV theo mẫu vào ZIP.' },
  'judgment.archive-with-several-csv': {
    what: 'Trong ZIP có nhiều tệp CSV: {name}, {other}.',
    todo: 'Chỉ để một tệp CSV trong mỗi ZIP.',
  },
  'judgment.archive-name-twice': {
    what: 'Trong ZIP có hai tệp cùng tên {name}, ở hai thư mục.',
    todo: 'Đặt tên khác cho một trong hai tệp, và sửa cột tep.',
  },
  'judgment.file-too-large': { what: 'Tệp lớn hơn 4 MB.', todo: 'Gửi tệp Word, PDF có chữ hoặc văn bản; không gửi bản quét.' },
  'judgment.file-unreadable': { what: 'Không mở được tệp.', todo: 'Gửi tệp .docx, .pdf hoặc .txt không đặt mật khẩu.' },
  'judgment.file-without-text': {
    what: 'Tệp không có chữ, có lẽ là bản quét.',
    todo: 'Gửi tệp Word hoặc PDF xuất từ máy, hoặc dán nội dung vào ô.',
  },
  'judgment.replacement-misplaced': {
    what: 'Có chỗ thay nằm ngoài văn bản hoặc chồng lên chỗ khác.',
    todo: 'Tải lại trang rồi đánh dấu lại.',
  },
  'judgment.edit-not-found': {
    what: 'Không thấy đúng một chỗ “{from}” trong bản đã công bố.',
    todo: 'Chép nguyên văn chỗ cần sửa, đủ dài để chỉ có một.',
  },
  'judgment.note-missing': { what: 'Chưa có lý do hoặc nội dung ghi chú.', todo: 'Ghi một câu rồi gửi lại.' },
  'judgment.import-missing': { what: 'Không có đợt nhập này ở Tòa án của bạn.', todo: 'Quay lại danh sách các đợt nhập.' },
  'judgment.import-too-long': { what: 'Một đợt nhập có nhiều nhất {limit} dòng.', todo: 'Chia tệp CSV thành nhiều đợt.' },
}
