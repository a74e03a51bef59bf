// Words of the labelled corpus: names of every people, organisations, places and papers. Written for the corpus alone; nothing here comes from the anonymiser.

export type Sex = 'man' | 'woman'

/** Common and rare family names; some are of no list of surnames. */
export const familyNames =
  'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Thái Cao Chu Hà Trương Tăng Tưởng Chế Ninh Đậu Phùng Kiều Tạ Lương Uông Quản Bàn Chẩu Đèo Lềnh Nhan Đương Khiếu Nguỵ Tòng Ngụ Ôn Lục Mộc Trà Đầu Hầu'.split(
    ' ',
  )

export const middlesOfMen = [
  'Văn',
  'Hữu',
  'Đình',
  'Xuân',
  'Công',
  'Đức',
  'Quang',
  'Minh',
  'Gia',
  'Bá',
  'Viết',
  'Trọng',
  'Sỹ',
  'Ngọc',
  'Anh',
  'Thế',
  'Hồng',
  'Khắc',
  'Danh',
  '',
]
export const middlesOfWomen = [
  'Thị',
  'Thị',
  'Thị',
  'Thị Thu',
  'Thị Thanh',
  'Thị Hồng',
  'Thị Bích',
  'Ngọc',
  'Thị Kim',
  'Thị Minh',
  'Diệu',
  'Quỳnh',
  'Thị Ngọc',
  'Khánh',
  'Thục',
  '',
]

export const givenOfMen =
  'An Bình Hùng Tuấn Dũng Cường Thành Công Hòa Tài Lợi Quý Đức Hiếu Tâm Minh Tiến Bảo Thanh Quyền Phúc Sơn Hải Lâm Long Khôi Kiên Trung Nam Việt Hợi Tý Dần Tuất Ngọ Thìn Sửu Mão Hoan Khuê Thuyết Ngãi Điệp Lĩnh Bường Thoại Cảnh Chiến Giáp Toản Duẩn Phiệt Nhưỡng Ý Ất Ánh Quốc Vượng Thịnh Toàn Nghĩa Nhân Trí Dũng Quân Quyết Thắng Lộc Vinh Hưng'.split(
    ' ',
  )
export const givenOfWomen =
  'An Bình Hà Hương Hoa Lan Hạnh Phúc Hòa Thủy Thúy Thu Thảo Trang Mai Đào Cúc Nga Nhàn Hiền Hằng Huệ Loan Oanh Yến Phượng Xuân Hoài Ngân Ngọc Diệp Dung Duyên Vân Thơm Lụa Nhung Gấm Quy Lý Sen Thắm Bưởi Xòm Ón Ý Ánh Uyên Ái Tươi Vui Hậu Tình Thương Nhớ Mận Lài Nụ Chắt Bé Út Tư'.split(
    ' ',
  )

/** Whole names of the peoples of the west, and of other countries. */
export const wholeNamesOfMen = [
  'Vừ Bá Xò',
  'Xồng Bá Lầu',
  'Moong Phò Hoan',
  'Cụt Văn Ngoan',
  'Lương Văn Khăm',
  'Lầu Y Tồng',
  'Và Giống Chù',
  'Già Nhia Tểnh',
  'Hờ Bá Chò',
  'Y Bhiu',
  'Y Thăk Niê',
  'Ksor Phước',
  'Rơ Châm Nhéo',
  'John Smith',
  'Kim Min Seok',
  'Zhang Wei',
  'Michael Brown',
  'Souphan Keomany',
  'Tanaka Hiroshi',
  'Pierre Dubois',
  'Giàng A Páo',
  'Thò Nỏ Chua',
  'Lô Hoàng Phia',
  'Vi Khăm Mun',
  'Ốc Văn Thoong',
  'Sủng Mí Na',
]
export const wholeNamesOfWomen = [
  'Lô Thị Xòm',
  'Vi Thị Ỏn',
  'Lầu Y Mái',
  'Xồng Y Dở',
  'Moong Thị Pỉm',
  'Cụt Thị Kèo',
  'Lữ Thị Búa',
  'Hà Thị Khuyên',
  'Y Thoa',
  'H’Mai Niê',
  'H’Lan Mlô',
  'Park So Yeon',
  'Anna Müller',
  'Li Xiaoling',
  'Maria Santos',
  'Và Y Xìa',
  'Già Y Pà',
  'Kha Thị Ọi',
  'Ngân Thị Hợt',
  'Lò Thị Ín',
  'Sầm Thị Mơ',
]

export const nicknames = [
  'Tý',
  'Bin',
  'Cu Tèo',
  'Hải Lé',
  'Sáu Bụng',

  'Bảy Nám',
  'Ba Đen',
  'Mèo',
  'Ốc',
  'Dũng Sẹo',
  'Long Tròn',
  'Cò',
  'Chuột',
  'Nhím',
  'Tấn Lùn',
]

export const companyForms = [
  'Công ty TNHH',
  'Công ty cổ phần',
  'Công ty TNHH một thành viên',
  'Công ty TNHH MTV',
  'Công ty CP',
  'Doanh nghiệp tư nhân',
  'Hợp tác xã',
  'Công ty trách nhiệm hữu hạn',
]
export const companyTrades = [
  '',
  '',
  '',
  'Thương mại',
  'Xây dựng',
  'Thương mại và Dịch vụ',
  'xây dựng và thương mại',
  'Vận tải',
  'Đầu tư và Phát triển',
  'sản xuất',
  'TM&DV',
]
export const companyNames = [
  'Hòa Bình',
  'Thành Công',
  'Hạnh Phúc',
  'An Phát',
  'Minh Khôi',
  'Sông Lam',
  'Trường Thịnh',
  'Đại Nghĩa',
  'Phương Bắc',
  'Tân Kỳ Phát',
  'Vinatex Hoàng Mai',
  'Á Châu',
  'Golden Star',
  'Nam Cường 36',
  'Bảo Long',
  'Quế Lâm',
  'Tuệ Tâm',
  'Viễn Đông',
]
export const bankNames = [
  'Ngân hàng TMCP Phương Nam',
  'Ngân hàng TMCP Lam Giang',
  'Ngân hàng Nông nghiệp và Phát triển nông thôn Việt Nam',
  'Ngân hàng TMCP Đầu tư và Phát triển Việt Nam',
  'Quỹ tín dụng nhân dân Diễn Thái',
]

export const hamletWords = ['xóm', 'thôn', 'bản', 'khối', 'tổ dân phố', 'ấp']
export const hamletNames = [
  '1',
  '2',
  '3',
  '5',
  '7',
  '10',
  '14',
  'Đồng Tâm',
  'Kẻ Nính',
  'Tân Phong',
  'Huồi Pủng',
  'Phú Vinh',
  'Yên Sơn',
  'Trung Hòa',
  'Bình Minh',
  'Quyết Tiến',
  'Na Loi',
]
export const communeWords = ['xã', 'xã', 'xã', 'phường', 'thị trấn']
export const communeNames = [
  'Kim Liên',
  'Vân Tụ',
  'Bích Hào',
  'Nghi Lộc',
  'Hưng Nguyên',
  'Diễn Thái',
  'Quỳnh Lập',
  'Tam Quang',
  'Mường Xén',
  'Châu Hạnh',
  'Trường Vinh',
  'Cửa Lò',
  'Thịnh Mỹ',
  'Phú Sơn',
  'Nậm Cắn',
  'An Hòa',
  'Hạnh Lâm',
  'Đông Thành',
]
export const districtNames = [
  'huyện Nam Đàn',
  'huyện Diễn Châu',
  'huyện Quỳnh Lưu',
  'thị xã Hoàng Mai',
  'thành phố Vinh',
  'huyện Kỳ Sơn',
  'huyện Yên Thành',
  'huyện Con Cuông',
]
export const provinces = [
  'tỉnh Nghệ An',
  'tỉnh Nghệ An',
  'tỉnh Nghệ An',
  'tỉnh Nghệ An',
  'tỉnh Hà Tĩnh',
  'thành phố Hà Nội',
  'tỉnh Thanh Hóa',
  'Thành phố Hồ Chí Minh',
  'tỉnh Đồng Nai',
  'tỉnh Bắc Ninh',
]
export const streetNames = [
  'Lê Lợi',
  'Trần Phú',
  'Nguyễn Thị Minh Khai',
  'Phan Đình Phùng',
  'Hà Huy Tập',
  'Ngư Hải',
  'Cao Thắng',
  'Hermann Gmeiner',
  'Đinh Công Tráng',
  'Mai Hắc Đế',
]

export const jobs = [
  'làm ruộng',
  'lao động tự do',
  'buôn bán',
  'giáo viên',
  'công nhân',
  'lái xe',
  'hưu trí',
  'kế toán',
  'thợ xây',
  'không có việc làm ổn định',
]
export const peoplesWords = ['Kinh', 'Thái', 'Mông', 'Khơ Mú', 'Thổ', 'Ơ Đu']
export const vehicles = [
  'Honda Wave Alpha',
  'Yamaha Sirius',
  'Toyota Vios',
  'Honda SH Mode',
  'Hyundai Accent',
  'Kia Morning',
  'Thaco Towner',
  'Honda Air Blade',
]
export const phoneModels = ['iPhone 13 Pro Max', 'Samsung Galaxy A54', 'Oppo Reno', 'Xiaomi Redmi', 'Nokia 105']
