/** What a careful reader finds in the list pages of the folder `lists`: news that was invented, with real troubles. */
export type ListedFact = {
  readonly file: string
  readonly url: string
  /** Minutes east of Greenwich, where it is not Vietnam's. */
  readonly utcOffset?: number
  /** Title, path of the address, and the beginning of the date in UTC where the page says one. */
  readonly articles: readonly (readonly [title: string, path: string, published?: string])[]
  /** Articles of boxes beside the list, which do not belong to it. */
  readonly beside?: readonly string[]
}

export const listFacts: readonly ListedFact[] = [
  {
    file: 'bao-nui-menu-longer-than-list.html',
    url: 'https://baonui.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/tin-tuc/thoi-su/216500/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/tin-tuc/chinh-tri/216501/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da',
        '2026-11-21T02:05',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/tin-tuc/kinh-te/216502/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong',
        '2026-11-22T03:05',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/tin-tuc/xa-hoi/216503/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam',
        '2026-11-23T04:05',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/tin-tuc/van-hoa/216504/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen',
        '2026-11-24T05:05',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/tin-tuc/thoi-su/216505/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan',
        '2026-11-25T06:05',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/tin-tuc/chinh-tri/216506/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan',
        '2026-11-26T07:05',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/tin-tuc/kinh-te/216507/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau',
        '2026-11-27T08:05',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/tin-tuc/xa-hoi/216508/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc',
        '2026-11-20T09:05',
      ],
    ],
    beside: [
      '/tin-tuc/thoi-su/216510/sat-lo-tren-quoc-lo-12-duoc-khac-phuc-trong-dem',
      '/tin-tuc/chinh-tri/216511/tram-y-te-xa-pu-nhung-co-them-bac-si-ve-cong-tac',
      '/tin-tuc/kinh-te/216512/duong-vao-ban-huoi-lech-hoan-thanh-truoc-mua-mua',
      '/tin-tuc/xa-hoi/216513/cho-phien-xa-nhe-dong-khach-tro-lai-sau-tet',
    ],
  },
  {
    file: 'bao-son-list-items-never-closed.html',
    url: 'https://baoson.example/xa-hoi',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/thoi-su/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-51YnYvXDR.html',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/chinh-tri/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-fPE468kDR.html',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/kinh-te/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-Qw3kLm9Xa.html',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/xa-hoi/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-7uTrE2bNc.html',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/thoi-su/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-Zx81PqWvK.html',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/chinh-tri/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-hJ5sDf0Gy.html',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/kinh-te/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-Lm2NoP3Qr.html',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/xa-hoi/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-aB4cD5eFg.html',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/thoi-su/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-Rt6Yu7Io8.html',
      ],
      [
        'Học sinh Mường Ảng giành giải nhất cuộc thi sáng tạo trẻ',
        '/chinh-tri/hoc-sinh-muong-ang-gianh-giai-nhat-cuoc-thi-sang-tao-tre-Kj9Hg0Fd1.html',
      ],
    ],
  },
  {
    file: 'bao-ban-dates-only-in-text.html',
    url: 'https://baoban.example/moi-nhan.html',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-post473200.html',
        '2026-11-10T00:30',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-post473201.html',
        '2026-11-11T01:30',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-post473202.html',
        '2026-11-12T02:30',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-post473203.html',
        '2026-11-13T03:30',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-post473204.html',
        '2026-11-14T04:30',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-post473205.html',
        '2026-11-15T05:30',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-post473206.html',
        '2026-11-16T06:30',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-post473207.html',
        '2026-11-17T07:30',
      ],
    ],
  },
  {
    file: 'cong-thong-tin-table-and-javascript-links.html',
    url: 'https://nuicao.example/tin-tuc.aspx',
    articles: [
      ['Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên', '/chi-tiet.aspx?id=8800&muc=3', '2026-11-05T01:10'],
      ['Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá', '/chi-tiet.aspx?id=8801&muc=3', '2026-11-06T01:11'],
      ['Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công', '/chi-tiet.aspx?id=8802&muc=3', '2026-11-07T01:12'],
      ['Nậm Pồ chuyển lịch học của bốn trường vì rét đậm', '/chi-tiet.aspx?id=8803&muc=3', '2026-11-08T01:13'],
      ['Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến', '/chi-tiet.aspx?id=8804&muc=3', '2026-11-09T01:14'],
      ['Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân', '/chi-tiet.aspx?id=8805&muc=3', '2026-11-10T01:15'],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/chi-tiet.aspx?id=8806&muc=3', '2026-11-11T01:16'],
    ],
  },
  {
    file: 'bao-rung-two-lists-and-most-read.html',
    url: 'https://baorung.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/thoi-su/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-1200340.html',
        '2026-11-20T02:10',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/chinh-tri/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-1200347.html',
        '2026-11-21T02:11',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/kinh-te/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-1200354.html',
        '2026-11-22T02:12',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/thoi-su/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-1200361.html',
        '2026-11-23T02:13',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/chinh-tri/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-1200368.html',
        '2026-11-24T02:14',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/kinh-te/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-1200375.html',
        '2026-11-25T02:15',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/thoi-su/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-1200382.html',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/chinh-tri/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-1200389.html',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/kinh-te/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-1200396.html',
      ],
      [
        'Học sinh Mường Ảng giành giải nhất cuộc thi sáng tạo trẻ',
        '/thoi-su/hoc-sinh-muong-ang-gianh-giai-nhat-cuoc-thi-sang-tao-tre-1200403.html',
      ],
      [
        'Sạt lở trên quốc lộ 12 được khắc phục trong đêm',
        '/chinh-tri/sat-lo-tren-quoc-lo-12-duoc-khac-phuc-trong-dem-1200410.html',
      ],
    ],
    beside: [
      '/kinh-te/tram-y-te-xa-pu-nhung-co-them-bac-si-ve-cong-tac-1200417.html',
      '/thoi-su/duong-vao-ban-huoi-lech-hoan-thanh-truoc-mua-mua-1200424.html',
      '/chinh-tri/cho-phien-xa-nhe-dong-khach-tro-lai-sau-tet-1200431.html',
      '/kinh-te/nguoi-dan-na-son-hien-dat-mo-rong-duong-lien-ban-1200438.html',
    ],
  },
  {
    file: 'tin-viet-tag-page.html',
    url: 'https://tinviet.example/dien-bien-tag99120.html',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/thoi-su/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-2495300.html',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/chinh-tri/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-2495301.html',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/kinh-te/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-2495302.html',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/xa-hoi/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-2495303.html',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/van-hoa/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-2495304.html',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/thoi-su/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-2495305.html',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/chinh-tri/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-2495306.html',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/kinh-te/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-2495307.html',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/xa-hoi/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-2495308.html',
      ],
    ],
  },
  {
    file: 'bao-suoi-video-strip.html',
    url: 'https://baosuoi.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/thoi-su/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-1200340.html',
        '2026-11-28T11:00',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/chinh-tri/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-1200347.html',
        '2026-11-28T10:00',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/kinh-te/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-1200354.html',
        '2026-11-28T09:00',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/thoi-su/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-1200361.html',
        '2026-11-28T08:00',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/chinh-tri/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-1200368.html',
        '2026-11-28T07:00',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/kinh-te/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-1200375.html',
        '2026-11-28T06:00',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/thoi-su/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-1200382.html',
        '2026-11-28T05:00',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/chinh-tri/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-1200389.html',
        '2026-11-28T04:00',
      ],
    ],
  },
  {
    file: 'kinh-te-bien-times-in-addresses.html',
    url: 'https://kinhtebien.example/thoi-su.chn',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-188261120071530400.chn',
        '2026-11-20T00:15',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-188261121081530401.chn',
        '2026-11-21T01:15',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-188261122091530402.chn',
        '2026-11-22T02:15',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-188261123101530403.chn',
        '2026-11-23T03:15',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-188261124111530404.chn',
        '2026-11-24T04:15',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-188261125121530405.chn',
        '2026-11-25T05:15',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-188261126131530406.chn',
        '2026-11-26T06:15',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-188261127141530407.chn',
        '2026-11-27T07:15',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-188261120151530408.chn',
        '2026-11-20T08:15',
      ],
      [
        'Học sinh Mường Ảng giành giải nhất cuộc thi sáng tạo trẻ',
        '/hoc-sinh-muong-ang-gianh-giai-nhat-cuoc-thi-sang-tao-tre-188261121161530409.chn',
        '2026-11-21T09:15',
      ],
    ],
    beside: [
      '/duong-vao-ban-huoi-lech-hoan-thanh-truoc-mua-mua-188261124191530412.chn',
      '/cho-phien-xa-nhe-dong-khach-tro-lai-sau-tet-188261125201530413.chn',
      '/nguoi-dan-na-son-hien-dat-mo-rong-duong-lien-ban-188261126211530414.chn',
    ],
  },
  {
    file: 'bao-doi-whole-card-links-accented-addresses.html',
    url: 'https://baodoi.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/th%E1%BB%9Di-s%E1%BB%B1/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien',
        '2026-01-05T01:20',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/ch%C3%ADnh-tr%E1%BB%8B/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da',
        '2026-01-06T01:21',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/kinh-t%E1%BA%BF/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong',
        '2026-01-07T01:22',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/x%C3%A3-h%E1%BB%99i/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam',
        '2026-01-08T01:23',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/th%E1%BB%9Di-s%E1%BB%B1/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen',
        '2026-01-09T01:24',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/ch%C3%ADnh-tr%E1%BB%8B/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan',
        '2026-01-10T01:25',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/kinh-t%E1%BA%BF/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan',
        '2026-01-11T01:26',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/x%C3%A3-h%E1%BB%99i/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau',
        '2026-01-12T01:27',
      ],
      [
        'Tuần Giáo trồng thêm 120 ha mắc ca trên đất dốc',
        '/th%E1%BB%9Di-s%E1%BB%B1/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc',
        '2026-01-13T01:28',
      ],
    ],
  },
  {
    file: 'bao-ban-earlier-stories-under-each.html',
    url: 'https://baoban.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-post473200.html',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-post473201.html',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-post473202.html',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-post473203.html',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-post473204.html',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-post473205.html',
      ],
      ['Lễ hội hoa ban năm nay kéo dài thêm một tuần', '/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-post473206.html'],
    ],
    beside: [
      '/tuan-giao-trong-them-120-ha-mac-ca-tren-dat-doc-post473208.html',
      '/hoc-sinh-muong-ang-gianh-giai-nhat-cuoc-thi-sang-tao-tre-post473209.html',
      '/sat-lo-tren-quoc-lo-12-duoc-khac-phuc-trong-dem-post473210.html',
      '/tram-y-te-xa-pu-nhung-co-them-bac-si-ve-cong-tac-post473211.html',
      '/duong-vao-ban-huoi-lech-hoan-thanh-truoc-mua-mua-post473212.html',
      '/cho-phien-xa-nhe-dong-khach-tro-lai-sau-tet-post473213.html',
      '/nguoi-dan-na-son-hien-dat-mo-rong-duong-lien-ban-post473214.html',
    ],
  },
  {
    file: 'dai-nui-cao-month-in-address.html',
    url: 'https://dainuicao.example/',
    articles: [
      [
        'Mường Nhé khai giảng lớp xóa mù chữ cho phụ nữ vùng biên',
        '/thoi-su/tin-trong-tinh/202610/muong-nhe-khai-giang-lop-xoa-mu-chu-cho-phu-nu-vung-bien-5830000/',
      ],
      [
        'Tủa Chùa vào mùa thu hoạch chè cổ thụ trên cao nguyên đá',
        '/chinh-tri/tin-trong-tinh/202611/tua-chua-vao-mua-thu-hoach-che-co-thu-tren-cao-nguyen-da-5830031/',
        '2026-11-01T18:00',
      ],
      [
        'Cầu treo bản Nà Hỳ thông xe sau tám tháng thi công',
        '/kinh-te/tin-trong-tinh/202610/cau-treo-ban-na-hy-thong-xe-sau-tam-thang-thi-cong-5830062/',
        '2026-11-02T19:00',
      ],
      [
        'Nậm Pồ chuyển lịch học của bốn trường vì rét đậm',
        '/xa-hoi/tin-trong-tinh/202611/nam-po-chuyen-lich-hoc-cua-bon-truong-vi-ret-dam-5830093/',
        '2026-11-03T20:00',
      ],
      [
        'Hợp tác xã Thanh Nưa đưa gạo tám thơm lên sàn trực tuyến',
        '/thoi-su/tin-trong-tinh/202610/hop-tac-xa-thanh-nua-dua-gao-tam-thom-len-san-truc-tuyen-5830124/',
        '2026-11-04T21:00',
      ],
      [
        'Bộ đội biên phòng Si Pa Phìn dựng lại nhà cho hai hộ dân',
        '/chinh-tri/tin-trong-tinh/202611/bo-doi-bien-phong-si-pa-phin-dung-lai-nha-cho-hai-ho-dan-5830155/',
        '2026-11-05T22:00',
      ],
      [
        'Lễ hội hoa ban năm nay kéo dài thêm một tuần',
        '/kinh-te/tin-trong-tinh/202610/le-hoi-hoa-ban-nam-nay-keo-dai-them-mot-tuan-5830186/',
        '2026-11-06T23:00',
      ],
      [
        'Điện lưới quốc gia đến ba bản cuối cùng của xã Sín Thầu',
        '/xa-hoi/tin-trong-tinh/202611/dien-luoi-quoc-gia-den-ba-ban-cuoi-cung-cua-xa-sin-thau-5830217/',
        '2026-11-08T00:00',
      ],
    ],
  },
  {
    file: 'upland-news-overlay-links.html',
    url: 'https://upland.example/news',
    articles: [
      ['Border villages get clean water', '/news/society/border-villages-get-clean-water-4987210.html'],
      ['Terraced rice harvest begins early', '/news/economy/terraced-rice-harvest-begins-early-4987211.html'],
      ['New bridge opens in Nam Po', '/news/travel/new-bridge-opens-in-nam-po-4987212.html'],
      ['Flower festival draws record crowds', '/news/society/flower-festival-draws-record-crowds-4987213.html'],
      ['Teachers reach remote schools on foot', '/news/economy/teachers-reach-remote-schools-on-foot-4987214.html'],
      ['Coffee growers cut water use', '/news/travel/coffee-growers-cut-water-use-4987215.html'],
      ['Night market returns to old town', '/news/society/night-market-returns-to-old-town-4987216.html'],
      ['Landslide road reopens to traffic', '/news/economy/landslide-road-reopens-to-traffic-4987217.html'],
      ['Young weavers revive indigo dye', '/news/travel/young-weavers-revive-indigo-dye-4987218.html'],
    ],
  },
]
