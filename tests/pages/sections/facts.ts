import type { ListedFact } from '../list-facts.ts'

/** Invented sections and tag pages of portals, broadcasters, editions in other languages and national outlets. */
export const sectionFacts: readonly ListedFact[] = [
  {
    file: 'dotnetnuke-tabid',
    url: 'https://huyencao.example/Default.aspx?tabid=87',
    articles: [
      [
        'Xã Mường Lói khánh thành nhà văn hóa bản Na Há',
        '/Default.aspx?tabid=87&ndid=2310&key=xa_muong_loi_khanh_thanh_nha_van_hoa_ban_na_ha',
        '2026-11-27',
      ],
      [
        'Na Sang thu hoạch sớm 300 ha dong riềng để kịp vụ miến Tết',
        '/Default.aspx?tabid=87&ndid=2309&key=na_sang_thu_hoach_som_300_ha_dong_rieng_de_kip_vu_mien_tet',
        '2026-11-26',
      ],
      [
        'Cảnh báo sương muối trên vùng cao trong ba đêm tới',
        '/Default.aspx?tabid=87&ndid=2308&key=canh_bao_suong_muoi_tren_vung_cao_trong_ba_dem_toi',
        '2026-11-25',
      ],
      [
        'Thêm 42 hộ ở Pu Nhi thoát nghèo nhờ nuôi bò sinh sản',
        '/Default.aspx?tabid=87&ndid=2307&key=them_42_ho_o_pu_nhi_thoat_ngheo_nho_nuoi_bo_sinh_san',
        '2026-11-24',
      ],
      [
        'Phiên tòa lưu động xét xử vụ phá rừng tại Mường Mươn',
        '/Default.aspx?tabid=87&ndid=2306&key=phien_toa_luu_dong_xet_xu_vu_pha_rung_tai_muong_muon',
        '2026-11-23',
      ],
      [
        'Khởi công kè chống sạt lở bờ sông Nậm Rốm',
        '/Default.aspx?tabid=87&ndid=2305&key=khoi_cong_ke_chong_sat_lo_bo_song_nam_rom',
        '2026-11-22',
      ],
      [
        'Giáo viên cắm bản dạy chữ Thái cho học sinh lớp ba',
        '/Default.aspx?tabid=87&ndid=2304&key=giao_vien_cam_ban_day_chu_thai_cho_hoc_sinh_lop_ba',
        '2026-11-21',
      ],
      [
        'Bàn giao 15 bò giống cho hộ nghèo xã Chiềng Sinh',
        '/Default.aspx?tabid=87&ndid=2303&key=ban_giao_15_bo_giong_cho_ho_ngheo_xa_chieng_sinh',
        '2026-11-20',
      ],
    ],
  },
  {
    file: 'definition-list-of-a-radio',
    url: 'https://dainui.example/tin-tuc',
    articles: [
      [
        'Ngân hàng chính sách giải ngân 12 tỷ đồng cho vay làm nhà',
        '/tin-tuc/91200/ngan-hang-chinh-sach-giai-ngan-12-ty-dong-cho-vay-lam-nha',
        '2026-11-26T13:15',
      ],
      [
        'Lớp truyền dạy khắp Thái khai giảng ở bản Co Mỵ',
        '/tin-tuc/91193/lop-truyen-day-khap-thai-khai-giang-o-ban-co-my',
        '2026-11-26T12:16',
      ],
      [
        'Bắt giữ đối tượng vận chuyển pháo nổ qua biên giới',
        '/tin-tuc/91186/bat-giu-doi-tuong-van-chuyen-phao-no-qua-bien-gioi',
        '2026-11-25T11:17',
      ],
      [
        'Mô hình nuôi cá lồng trên hồ Pá Khoang cho thu nhập khá',
        '/tin-tuc/91179/mo-hinh-nuoi-ca-long-tren-ho-pa-khoang-cho-thu-nhap-kha',
        '2026-11-25T10:18',
      ],
      [
        'Trạm y tế xã Mường Phăng có máy siêu âm mới',
        '/tin-tuc/91172/tram-y-te-xa-muong-phang-co-may-sieu-am-moi',
        '2026-11-24T09:19',
      ],
      [
        'Đường vào bản Xà Phình vẫn tắc sau trận mưa cuối tuần',
        '/tin-tuc/91165/duong-vao-ban-xa-phinh-van-tac-sau-tran-mua-cuoi-tuan',
        '2026-11-24T08:20',
      ],
      [
        'Sáng nay mưa phùn, trưa trời hửng nắng ở lòng chảo',
        '/tin-tuc/91158/sang-nay-mua-phun-trua-troi-hung-nang-o-long-chao',
        '2026-11-23T07:21',
      ],
      [
        'Hội thi giã bánh dày của người Mông thu hút đông khách',
        '/tin-tuc/91151/hoi-thi-gia-banh-day-cua-nguoi-mong-thu-hut-dong-khach',
        '2026-11-23T06:22',
      ],
      [
        'Cấp căn cước lưu động cho người già ở Huổi Só',
        '/tin-tuc/91144/cap-can-cuoc-luu-dong-cho-nguoi-gia-o-huoi-so',
        '2026-11-22T05:23',
      ],
      [
        'Phát hiện thêm một hang có dấu tích người tiền sử',
        '/tin-tuc/91137/phat-hien-them-mot-hang-co-dau-tich-nguoi-tien-su',
        '2026-11-22T04:24',
      ],
      [
        'Học sinh nội trú làm vườn rau, tự cung cấp bữa ăn',
        '/tin-tuc/91130/hoc-sinh-noi-tru-lam-vuon-rau-tu-cung-cap-bua-an',
        '2026-11-21T03:25',
      ],
      [
        'Xe khách lật ở đèo Tằng Quái, bảy người bị thương',
        '/tin-tuc/91123/xe-khach-lat-o-deo-tang-quai-bay-nguoi-bi-thuong',
        '2026-11-21T02:26',
      ],
    ],
  },
  {
    file: 'carousel-clones',
    url: 'https://baocao.example/thoi-su',
    articles: [
      [
        'Chuyển 20 tấn gạo cứu đói giáp hạt về Nậm Nhừ',
        '/thoi-su/chuyen-20-tan-gao-cuu-doi-giap-hat-ve-nam-nhu-552000.html',
      ],
      [
        'Vì sao giá sa nhân giảm còn một nửa so với năm ngoái?',
        '/thoi-su/vi-sao-gia-sa-nhan-giam-con-mot-nua-so-voi-nam-ngoai-552001.html',
      ],
      ['Tập huấn chữa cháy rừng cho 120 dân quân', '/thoi-su/tap-huan-chua-chay-rung-cho-120-dan-quan-552002.html'],
      [
        'Chợ đêm ở phường Mường Thanh mở lại từ cuối tuần này',
        '/thoi-su/cho-dem-o-phuong-muong-thanh-mo-lai-tu-cuoi-tuan-nay-552003.html',
      ],
      [
        'Lắp 45 camera an ninh ở các ngã ba quốc lộ 279',
        '/thoi-su/lap-45-camera-an-ninh-o-cac-nga-ba-quoc-lo-279-552100.html',
        '2026-11-28T02:00',
      ],
      [
        'Kiểm tra thực phẩm trước Tết tại 60 cơ sở',
        '/thoi-su/kiem-tra-thuc-pham-truoc-tet-tai-60-co-so-552101.html',
        '2026-11-28T09:05',
      ],
      [
        'Thầy mo cuối cùng của bản Pe Luông kể chuyện xên bản',
        '/thoi-su/thay-mo-cuoi-cung-cua-ban-pe-luong-ke-chuyen-xen-ban-552102.html',
        '2026-11-28T08:10',
      ],
      [
        'Xây cầu tràn mới thay cầu tạm qua suối Nậm Hua',
        '/thoi-su/xay-cau-tran-moi-thay-cau-tam-qua-suoi-nam-hua-552103.html',
        '2026-11-27T07:15',
      ],
      [
        'Đoàn thầy thuốc tình nguyện khám bệnh cho 800 người',
        '/thoi-su/doan-thay-thuoc-tinh-nguyen-kham-benh-cho-800-nguoi-552104.html',
        '2026-11-27T06:20',
      ],
      [
        'Nước về bản Háng Lìa sau bốn mươi năm',
        '/thoi-su/nuoc-ve-ban-hang-lia-sau-bon-muoi-nam-552105.html',
        '2026-11-27T05:25',
      ],
      [
        'Cà phê Mường Ảng lần đầu lên kệ siêu thị ở Hà Nội',
        '/thoi-su/ca-phe-muong-ang-lan-dau-len-ke-sieu-thi-o-ha-noi-552106.html',
        '2026-11-26T04:30',
      ],
      [
        'Đấu giá 12 lô đất ở khu dân cư Noong Bua',
        '/thoi-su/dau-gia-12-lo-dat-o-khu-dan-cu-noong-bua-552107.html',
        '2026-11-26T03:35',
      ],
      [
        'Giải chạy qua đồi A1 có hơn hai nghìn người đăng ký',
        '/thoi-su/giai-chay-qua-doi-a1-co-hon-hai-nghin-nguoi-dang-ky-552108.html',
        '2026-11-26T02:40',
      ],
      [
        'Bệnh viện tỉnh mổ thành công ca vỡ gan phức tạp',
        '/thoi-su/benh-vien-tinh-mo-thanh-cong-ca-vo-gan-phuc-tap-552109.html',
        '2026-11-25T01:45',
      ],
    ],
    beside: [
      '/thoi-su/tim-thay-nguoi-dan-ong-di-lac-ba-ngay-trong-rung-muong-nhe-552300.html',
      '/thoi-su/trong-5-000-cay-hoa-ban-doc-quoc-lo-12-552301.html',
      '/thoi-su/mien-phi-xe-buyt-cho-hoc-sinh-xa-bien-gioi-552302.html',
      '/thoi-su/bac-cau-day-cho-12-ho-ben-kia-song-ma-552303.html',
      '/thoi-su/hai-ban-o-sin-chai-co-song-dien-thoai-552304.html',
    ],
  },
  {
    file: 'relative-times-alone',
    url: 'https://tinvung.example/xa-hoi.html',
    articles: [
      [
        'Sửa chữa 14 phòng học bị tốc mái trước tuần tới',
        '/sua-chua-14-phong-hoc-bi-toc-mai-truoc-tuan-toi-a83100.html',
        '2026-11-28T11:48',
      ],
      [
        'Thu hồi giấy phép mỏ đá gây nứt nhà dân',
        '/thu-hoi-giay-phep-mo-da-gay-nut-nha-dan-a83101.html',
        '2026-11-28T10:00',
      ],
      [
        'Hội chợ nông sản vùng lòng chảo bán hết trong hai ngày',
        '/hoi-cho-nong-san-vung-long-chao-ban-het-trong-hai-ngay-a83102.html',
        '2026-11-28T07:00',
      ],
      [
        'Vườn quýt Thanh Nưa vào mùa, khách đến tận nơi hái',
        '/vuon-quyt-thanh-nua-vao-mua-khach-den-tan-noi-hai-a83103.html',
        '2026-11-28T00:10',
      ],
      [
        'Bộ chỉ huy quân sự giúp dân gặt lúa chạy lũ',
        '/bo-chi-huy-quan-su-giup-dan-gat-lua-chay-lu-a83104.html',
        '2026-11-27T13:45',
      ],
      [
        'Tuyển dụng 36 viên chức ngành y tế cho tuyến xã',
        '/tuyen-dung-36-vien-chuc-nganh-y-te-cho-tuyen-xa-a83105.html',
        '2026-11-27T01:15',
      ],
      ['Phụ nữ Khơ Mú giữ nghề đan mây', '/phu-nu-kho-mu-giu-nghe-dan-may-a83106.html', '2026-11-27'],
      [
        'Một ngày theo chân người tuần rừng ở Mường Toong',
        '/mot-ngay-theo-chan-nguoi-tuan-rung-o-muong-toong-a83107.html',
        '2026-11-26',
      ],
      [
        'Tỉnh đoàn trao 50 suất học bổng cho học sinh mồ côi',
        '/tinh-doan-trao-50-suat-hoc-bong-cho-hoc-sinh-mo-coi-a83108.html',
        '2026-11-25',
      ],
    ],
  },
  {
    file: 'tag-page-with-codes-of-time',
    url: 'https://nhatbaoviet.example/dien-bien-tag1203.htm',
    articles: [
      [
        'Xã Mường Lói khánh thành nhà văn hóa bản Na Há',
        '/xa-muong-loi-khanh-thanh-nha-van-hoa-ban-na-ha-188261128063145012.htm',
        '2026-11-27T23:31',
      ],
      [
        'Giáo viên cắm bản dạy chữ Thái cho học sinh lớp ba',
        '/giao-vien-cam-ban-day-chu-thai-cho-hoc-sinh-lop-ba-188261126073145112.htm',
        '2026-11-26T00:31',
      ],
      [
        'Ngân hàng chính sách giải ngân 12 tỷ đồng cho vay làm nhà',
        '/ngan-hang-chinh-sach-giai-ngan-12-ty-dong-cho-vay-lam-nha-188261124083145212.htm',
        '2026-11-24T01:31',
      ],
      [
        'Sáng nay mưa phùn, trưa trời hửng nắng ở lòng chảo',
        '/sang-nay-mua-phun-trua-troi-hung-nang-o-long-chao-188261122093145312.htm',
        '2026-11-22T02:31',
      ],
      [
        'Chuyển 20 tấn gạo cứu đói giáp hạt về Nậm Nhừ',
        '/chuyen-20-tan-gao-cuu-doi-giap-hat-ve-nam-nhu-188261120103145412.htm',
        '2026-11-20T03:31',
      ],
      [
        'Thầy mo cuối cùng của bản Pe Luông kể chuyện xên bản',
        '/thay-mo-cuoi-cung-cua-ban-pe-luong-ke-chuyen-xen-ban-188261118113145512.htm',
        '2026-11-18T04:31',
      ],
      [
        'Giải chạy qua đồi A1 có hơn hai nghìn người đăng ký',
        '/giai-chay-qua-doi-a1-co-hon-hai-nghin-nguoi-dang-ky-188261116123145612.htm',
        '2026-11-16T05:31',
      ],
      [
        'Hai bản ở Sín Chải có sóng điện thoại',
        '/hai-ban-o-sin-chai-co-song-dien-thoai-188261114133145712.htm',
        '2026-11-14T06:31',
      ],
      [
        'Tuyển dụng 36 viên chức ngành y tế cho tuyến xã',
        '/tuyen-dung-36-vien-chuc-nganh-y-te-cho-tuyen-xa-188261112143145812.htm',
        '2026-11-12T07:31',
      ],
    ],
    beside: [
      '/them-42-ho-o-pu-nhi-thoat-ngheo-nho-nuoi-bo-sinh-san-188261125071109021.htm',
      '/phien-toa-luu-dong-xet-xu-vu-pha-rung-tai-muong-muon-188261125071119021.htm',
      '/khoi-cong-ke-chong-sat-lo-bo-song-nam-rom-188261125071129021.htm',
      '/giao-vien-cam-ban-day-chu-thai-cho-hoc-sinh-lop-ba-188261125071139021.htm',
      '/ban-giao-15-bo-giong-cho-ho-ngheo-xa-chieng-sinh-188261125071149021.htm',
    ],
  },
  {
    file: 'broadcaster-with-programmes',
    url: 'https://truyenhinhcao.example/tin-tuc-thoi-su',
    articles: [
      [
        'Cấp căn cước lưu động cho người già ở Huổi Só',
        '/chi-tiet-tin/cap-can-cuoc-luu-dong-cho-nguoi-gia-o-huoi-so/7712',
        '2026-11-27',
      ],
      [
        'Phát hiện thêm một hang có dấu tích người tiền sử',
        '/chi-tiet-tin/phat-hien-them-mot-hang-co-dau-tich-nguoi-tien-su/7711',
        '2026-11-26',
      ],
      [
        'Học sinh nội trú làm vườn rau, tự cung cấp bữa ăn',
        '/chi-tiet-tin/hoc-sinh-noi-tru-lam-vuon-rau-tu-cung-cap-bua-an/7710',
        '2026-11-25',
      ],
      [
        'Xe khách lật ở đèo Tằng Quái, bảy người bị thương',
        '/chi-tiet-tin/xe-khach-lat-o-deo-tang-quai-bay-nguoi-bi-thuong/7709',
        '2026-11-24',
      ],
      [
        'Chuyển 20 tấn gạo cứu đói giáp hạt về Nậm Nhừ',
        '/chi-tiet-tin/chuyen-20-tan-gao-cuu-doi-giap-hat-ve-nam-nhu/7708',
        '2026-11-23',
      ],
      [
        'Vì sao giá sa nhân giảm còn một nửa so với năm ngoái?',
        '/chi-tiet-tin/vi-sao-gia-sa-nhan-giam-con-mot-nua-so-voi-nam-ngoai/7707',
        '2026-11-22',
      ],
      [
        'Tập huấn chữa cháy rừng cho 120 dân quân',
        '/chi-tiet-tin/tap-huan-chua-chay-rung-cho-120-dan-quan/7706',
        '2026-11-21',
      ],
      [
        'Chợ đêm ở phường Mường Thanh mở lại từ cuối tuần này',
        '/chi-tiet-tin/cho-dem-o-phuong-muong-thanh-mo-lai-tu-cuoi-tuan-nay/7705',
        '2026-11-20',
      ],
      [
        'Lắp 45 camera an ninh ở các ngã ba quốc lộ 279',
        '/chi-tiet-tin/lap-45-camera-an-ninh-o-cac-nga-ba-quoc-lo-279/7704',
        '2026-11-19',
      ],
      [
        'Kiểm tra thực phẩm trước Tết tại 60 cơ sở',
        '/chi-tiet-tin/kiem-tra-thuc-pham-truoc-tet-tai-60-co-so/7703',
        '2026-11-18',
      ],
    ],
    beside: [
      '/xem-lai/thoi-su-toi/900',
      '/xem-lai/thoi-su-toi/901',
      '/xem-lai/thoi-su-toi/902',
      '/xem-lai/thoi-su-toi/903',
      '/xem-lai/thoi-su-toi/904',
    ],
  },
  {
    file: 'khmer-edition',
    url: 'https://baomien.example/khmer/',
    articles: [
      ['ពិធីបុណ្យអុំទូកនៅខេត្តសុកត្រាំងទាក់ទាញភ្ញៀវទេសចរជាច្រើន', '/khmer/tin-tuc-45100.html', '2026-11-27T01:10'],
      ['កសិករប្រមូលផលស្រូវរដូវវស្សាបានទិន្នផលខ្ពស់', '/khmer/tin-tuc-45101.html', '2026-11-26T01:11'],
      ['សាលារៀនថ្មីសម្រាប់កុមារនៅតំបន់ជនបទត្រូវបានសម្ពោធ', '/khmer/tin-tuc-45102.html', '2026-11-25T01:12'],
      ['គ្រូពេទ្យស្ម័គ្រចិត្តពិនិត្យជំងឺជូនប្រជាពលរដ្ឋក្រីក្រ', '/khmer/tin-tuc-45103.html', '2026-11-24T01:13'],
      ['ផ្លូវថ្មីតភ្ជាប់ភូមិទាំងបីត្រូវបានបើកឱ្យប្រើប្រាស់', '/khmer/tin-tuc-45104.html', '2026-11-23T01:14'],
      ['វគ្គបណ្តុះបណ្តាលភាសាខ្មែរសម្រាប់គ្រូបង្រៀន', '/khmer/tin-tuc-45105.html', '2026-11-22T01:15'],
      ['អាកាសធាតុត្រជាក់នៅភាគខាងជើងនៃប្រទេសវៀតណាម', '/khmer/tin-tuc-45106.html', '2026-11-21T01:16'],
      ['ក្រុមបាល់ទាត់យុវជនឈ្នះពានរង្វាន់ថ្នាក់ខេត្ត', '/khmer/tin-tuc-45107.html', '2026-11-20T01:17'],
    ],
  },
  {
    file: 'hmong-edition',
    url: 'https://daitiengnoi.example/hmong',
    articles: [
      [
        'Lub zej zog Sin Chai muaj hluav taws xob siv thawj zaug',
        '/hmong/lub-zej-zog-sin-chai-muaj-hluav-taws-xob-siv-thawj-zaug-33210.vov',
        '2026-11-28',
      ],
      [
        'Cov neeg ua teb cog txiv qaub ntxiv rau saum roob siab',
        '/hmong/cov-neeg-ua-teb-cog-txiv-qaub-ntxiv-rau-saum-roob-siab-33211.vov',
        '2026-11-27',
      ],
      [
        'Tsev kawm ntawv tshiab qhib rau cov me nyuam yaus',
        '/hmong/tsev-kawm-ntawv-tshiab-qhib-rau-cov-me-nyuam-yaus-33212.vov',
        '2026-11-26',
      ],
      [
        'Kws kho mob mus kuaj mob dawb rau cov laus',
        '/hmong/kws-kho-mob-mus-kuaj-mob-dawb-rau-cov-laus-33213.vov',
        '2026-11-25',
      ],
      [
        'Txoj kev mus rau lub kiab khw kho tiav lawm',
        '/hmong/txoj-kev-mus-rau-lub-kiab-khw-kho-tiav-lawm-33214.vov',
        '2026-11-24',
      ],
      [
        'Lub caij no txias heev nyob rau pem roob',
        '/hmong/lub-caij-no-txias-heev-nyob-rau-pem-roob-33215.vov',
        '2026-11-23',
      ],
      [
        'Cov hluas kawm tshuab qeej nrog cov laus',
        '/hmong/cov-hluas-kawm-tshuab-qeej-nrog-cov-laus-33216.vov',
        '2026-11-22',
      ],
      [
        'Tsoom fwv muab nyuj pab rau cov neeg txom nyem',
        '/hmong/tsoom-fwv-muab-nyuj-pab-rau-cov-neeg-txom-nyem-33217.vov',
        '2026-11-21',
      ],
    ],
  },
  {
    file: 'flatsome-cards-with-day-badge',
    url: 'https://hoptacxa.example/tin-tuc/',
    articles: [
      [
        'Thầy mo cuối cùng của bản Pe Luông kể chuyện xên bản',
        '/thay-mo-cuoi-cung-cua-ban-pe-luong-ke-chuyen-xen-ban/',
      ],
      ['Xây cầu tràn mới thay cầu tạm qua suối Nậm Hua', '/xay-cau-tran-moi-thay-cau-tam-qua-suoi-nam-hua/'],
      ['Đoàn thầy thuốc tình nguyện khám bệnh cho 800 người', '/doan-thay-thuoc-tinh-nguyen-kham-benh-cho-800-nguoi/'],
      ['Nước về bản Háng Lìa sau bốn mươi năm', '/nuoc-ve-ban-hang-lia-sau-bon-muoi-nam/'],
      ['Cà phê Mường Ảng lần đầu lên kệ siêu thị ở Hà Nội', '/ca-phe-muong-ang-lan-dau-len-ke-sieu-thi-o-ha-noi/'],
      ['Đấu giá 12 lô đất ở khu dân cư Noong Bua', '/dau-gia-12-lo-dat-o-khu-dan-cu-noong-bua/'],
      ['Giải chạy qua đồi A1 có hơn hai nghìn người đăng ký', '/giai-chay-qua-doi-a1-co-hon-hai-nghin-nguoi-dang-ky/'],
      ['Bệnh viện tỉnh mổ thành công ca vỡ gan phức tạp', '/benh-vien-tinh-mo-thanh-cong-ca-vo-gan-phuc-tap/'],
      [
        'Tìm thấy người đàn ông đi lạc ba ngày trong rừng Mường Nhé',
        '/tim-thay-nguoi-dan-ong-di-lac-ba-ngay-trong-rung-muong-nhe/',
      ],
    ],
  },
  {
    file: 'infinite-scroll-with-empty-cards',
    url: 'https://baongay.example/moi-nhat',
    articles: [
      [
        'Trồng 5.000 cây hoa ban dọc quốc lộ 12',
        '/detail/trong-5-000-cay-hoa-ban-doc-quoc-lo-12-10d7e8f0a.html',
        '2026-11-28T07:02',
      ],
      [
        'Miễn phí xe buýt cho học sinh xã biên giới',
        '/detail/mien-phi-xe-buyt-cho-hoc-sinh-xa-bien-gioi-11d7e8f1a.html',
        '2026-11-28T06:02',
      ],
      [
        'Bắc cầu dây cho 12 hộ bên kia sông Mã',
        '/detail/bac-cau-day-cho-12-ho-ben-kia-song-ma-12d7e8f2a.html',
        '2026-11-28T05:02',
      ],
      [
        'Hai bản ở Sín Chải có sóng điện thoại',
        '/detail/hai-ban-o-sin-chai-co-song-dien-thoai-13d7e8f3a.html',
        '2026-11-28T04:02',
      ],
      [
        'Sửa chữa 14 phòng học bị tốc mái trước tuần tới',
        '/detail/sua-chua-14-phong-hoc-bi-toc-mai-truoc-tuan-toi-14d7e8f4a.html',
        '2026-11-28T03:02',
      ],
      [
        'Thu hồi giấy phép mỏ đá gây nứt nhà dân',
        '/detail/thu-hoi-giay-phep-mo-da-gay-nut-nha-dan-15d7e8f5a.html',
        '2026-11-28T02:02',
      ],
      [
        'Hội chợ nông sản vùng lòng chảo bán hết trong hai ngày',
        '/detail/hoi-cho-nong-san-vung-long-chao-ban-het-trong-hai-ngay-16d7e8f6a.html',
        '2026-11-28T01:02',
      ],
      [
        'Vườn quýt Thanh Nưa vào mùa, khách đến tận nơi hái',
        '/detail/vuon-quyt-thanh-nua-vao-mua-khach-den-tan-noi-hai-17d7e8f7a.html',
        '2026-11-28T00:02',
      ],
    ],
  },
  {
    file: 'american-results-list',
    url: 'https://lakecounty.example/news/local/',
    utcOffset: -300,
    articles: [
      [
        'County board approves new fire station after long debate',
        '/news/local/2026/11/27/county-board-approves-new-fire-station-after-long-debate/',
        '2026-11-27T14:00',
      ],
      [
        'Storm knocks out power to 4,000 homes along the lake',
        '/news/local/2026/11/27/storm-knocks-out-power-to-4-000-homes-along-the-lake/',
        '2026-11-27T14:01',
      ],
      [
        'High school robotics team heads to national finals',
        '/news/local/2026/11/26/high-school-robotics-team-heads-to-national-finals/',
        '2026-11-26T14:02',
      ],
      [
        'Farmers wait for rain as reservoir drops to record low',
        '/news/local/2026/11/26/farmers-wait-for-rain-as-reservoir-drops-to-record-low/',
        '2026-11-26T14:03',
      ],
      [
        'Downtown bakery closes after sixty years on Main Street',
        '/news/local/2026/11/25/downtown-bakery-closes-after-sixty-years-on-main-street/',
        '2026-11-25T14:04',
      ],
      [
        'Judge blocks plan to sell the old hospital building',
        '/news/local/2026/11/25/judge-blocks-plan-to-sell-the-old-hospital-building/',
        '2026-11-25T14:05',
      ],
      [
        'Two rescued from river after boat hits bridge pier',
        '/news/local/2026/11/24/two-rescued-from-river-after-boat-hits-bridge-pier/',
        '2026-11-24T14:06',
      ],
      [
        "How the valley's last printing shop stays in business",
        '/news/local/2026/11/24/how-the-valley-s-last-printing-shop-stays-in-business/',
        '2026-11-24T14:07',
      ],
      [
        'Bus drivers vote to strike before the holiday weekend',
        '/news/local/2026/11/23/bus-drivers-vote-to-strike-before-the-holiday-weekend/',
        '2026-11-23T14:08',
      ],
      [
        'Library to stay open on Sundays from January',
        '/news/local/2026/11/23/library-to-stay-open-on-sundays-from-january/',
        '2026-11-23T14:09',
      ],
    ],
    beside: [
      '/opinion/2026/11/20/opinion-our-bridges-deserve-better-than-another-study/',
      '/opinion/2026/11/21/letters-readers-on-the-fire-station/',
      '/opinion/2026/11/22/column-a-winter-without-snow-is-no-gift/',
    ],
  },
  {
    file: 'arabic-section',
    url: 'https://akhbar.example/local',
    utcOffset: 180,
    articles: [
      ['وزارة التعليم تعلن موعد بدء الفصل الدراسي الثاني', '/article/771200', '2026-11-27'],
      ['الأمطار الغزيرة تغلق الطرق الجبلية في الشمال', '/article/771201', '2026-11-26'],
      ['افتتاح مستشفى جديد في المحافظة الجنوبية بعد عامين', '/article/771202', '2026-11-25'],
      ['المزارعون يشكون من ارتفاع أسعار الأسمدة', '/article/771203', '2026-11-24'],
      ['فريق المدينة يفوز بالكأس بعد مباراة مثيرة', '/article/771204', '2026-11-23'],
      ['معرض الكتاب يستقبل أكثر من مئة ألف زائر', '/article/771205', '2026-11-22'],
      ['خبراء يحذرون من انخفاض منسوب المياه في السدود', '/article/771206', '2026-11-21'],
      ['البلدية تبدأ مشروع إنارة الشوارع بالطاقة الشمسية', '/article/771207', '2026-11-20'],
    ],
  },
  {
    file: 'tagdiv-modules',
    url: 'https://tapchinui.example/category/doi-song/',
    articles: [
      ['Khởi công kè chống sạt lở bờ sông Nậm Rốm', '/khoi-cong-ke-chong-sat-lo-bo-song-nam-rom/', '2026-11-25T09:00'],
      [
        'Giáo viên cắm bản dạy chữ Thái cho học sinh lớp ba',
        '/giao-vien-cam-ban-day-chu-thai-cho-hoc-sinh-lop-ba/',
        '2026-11-24T09:01',
      ],
      [
        'Bàn giao 15 bò giống cho hộ nghèo xã Chiềng Sinh',
        '/ban-giao-15-bo-giong-cho-ho-ngheo-xa-chieng-sinh/',
        '2026-11-23',
      ],
      [
        'Tạm dừng đón khách tham quan hang Thẳm Púa để sửa lối đi',
        '/tam-dung-don-khach-tham-quan-hang-tham-pua-de-sua-loi-di/',
        '2026-11-22',
      ],
      [
        'Đội bóng chuyền nữ Tuần Giáo vào chung kết giải vô địch',
        '/doi-bong-chuyen-nu-tuan-giao-vao-chung-ket-giai-vo-dich/',
        '2026-11-21',
      ],
      [
        'Nông dân Thanh Xương thử nghiệm máy bay phun thuốc',
        '/nong-dan-thanh-xuong-thu-nghiem-may-bay-phun-thuoc/',
        '2026-11-20',
      ],
      [
        'Hơn 600 người đi bộ gây quỹ vì trẻ em vùng cao',
        '/hon-600-nguoi-di-bo-gay-quy-vi-tre-em-vung-cao/',
        '2026-11-19',
      ],
      [
        'Ngân hàng chính sách giải ngân 12 tỷ đồng cho vay làm nhà',
        '/ngan-hang-chinh-sach-giai-ngan-12-ty-dong-cho-vay-lam-nha/',
        '2026-11-18',
      ],
      [
        'Lớp truyền dạy khắp Thái khai giảng ở bản Co Mỵ',
        '/lop-truyen-day-khap-thai-khai-giang-o-ban-co-my/',
        '2026-11-17',
      ],
      [
        'Bắt giữ đối tượng vận chuyển pháo nổ qua biên giới',
        '/bat-giu-doi-tuong-van-chuyen-phao-no-qua-bien-gioi/',
        '2026-11-16',
      ],
    ],
    beside: [
      '/mien-phi-xe-buyt-cho-hoc-sinh-xa-bien-gioi/',
      '/bac-cau-day-cho-12-ho-ben-kia-song-ma/',
      '/hai-ban-o-sin-chai-co-song-dien-thoai/',
    ],
  },
  {
    file: 'portlet-parameters',
    url: 'https://xacao.example/web/xa-cao/tin-tuc',
    articles: [
      [
        'Mô hình nuôi cá lồng trên hồ Pá Khoang cho thu nhập khá',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330120&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.0',
        '2026-11-24',
      ],
      [
        'Trạm y tế xã Mường Phăng có máy siêu âm mới',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330119&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.1',
        '2026-11-23',
      ],
      [
        'Đường vào bản Xà Phình vẫn tắc sau trận mưa cuối tuần',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330118&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.2',
        '2026-11-22',
      ],
      [
        'Sáng nay mưa phùn, trưa trời hửng nắng ở lòng chảo',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330117&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.0',
        '2026-11-21',
      ],
      [
        'Hội thi giã bánh dày của người Mông thu hút đông khách',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330116&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.1',
        '2026-11-20',
      ],
      [
        'Cấp căn cước lưu động cho người già ở Huổi Só',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330115&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.2',
        '2026-11-19',
      ],
      [
        'Phát hiện thêm một hang có dấu tích người tiền sử',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330114&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.0',
        '2026-11-18',
      ],
      [
        'Học sinh nội trú làm vườn rau, tự cung cấp bữa ăn',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330113&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.1',
        '2026-11-17',
      ],
      [
        'Xe khách lật ở đèo Tằng Quái, bảy người bị thương',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330112&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.2',
        '2026-11-16',
      ],
      [
        'Chuyển 20 tấn gạo cứu đói giáp hạt về Nậm Nhừ',
        '/web/xa-cao/tin-tuc?p_p_id=vnptnews_WAR_vnptportlet&p_p_lifecycle=0&p_p_state=normal&_vnptnews_WAR_vnptportlet_articleId=330111&_vnptnews_WAR_vnptportlet_groupId=20182&_vnptnews_WAR_vnptportlet_version=1.0',
        '2026-11-15',
      ],
    ],
  },
  {
    file: 'search-results-with-marks',
    url: 'https://baoquocgia.example/tim-kiem/?q=%C4%91i%E1%BB%87n+bi%C3%AAn',
    articles: [
      [
        'Vì sao giá sa nhân giảm còn một nửa so với năm ngoái?',
        '/vi-sao-gia-sa-nhan-giam-con-mot-nua-so-voi-nam-ngoai-post81220.html',
        '2026-11-27T00:12',
      ],
      [
        'Tập huấn chữa cháy rừng cho 120 dân quân',
        '/tap-huan-chua-chay-rung-cho-120-dan-quan-post81219.html',
        '2026-11-27T01:12',
      ],
      [
        'Chợ đêm ở phường Mường Thanh mở lại từ cuối tuần này',
        '/cho-dem-o-phuong-muong-thanh-mo-lai-tu-cuoi-tuan-nay-post81218.html',
        '2026-11-26T02:12',
      ],
      [
        'Lắp 45 camera an ninh ở các ngã ba quốc lộ 279',
        '/lap-45-camera-an-ninh-o-cac-nga-ba-quoc-lo-279-post81217.html',
        '2026-11-25T03:12',
      ],
      [
        'Kiểm tra thực phẩm trước Tết tại 60 cơ sở',
        '/kiem-tra-thuc-pham-truoc-tet-tai-60-co-so-post81216.html',
        '2026-11-25T04:12',
      ],
      [
        'Thầy mo cuối cùng của bản Pe Luông kể chuyện xên bản',
        '/thay-mo-cuoi-cung-cua-ban-pe-luong-ke-chuyen-xen-ban-post81215.html',
        '2026-11-24T05:12',
      ],
      [
        'Xây cầu tràn mới thay cầu tạm qua suối Nậm Hua',
        '/xay-cau-tran-moi-thay-cau-tam-qua-suoi-nam-hua-post81214.html',
        '2026-11-23T06:12',
      ],
      [
        'Đoàn thầy thuốc tình nguyện khám bệnh cho 800 người',
        '/doan-thay-thuoc-tinh-nguyen-kham-benh-cho-800-nguoi-post81213.html',
        '2026-11-23T07:12',
      ],
      [
        'Nước về bản Háng Lìa sau bốn mươi năm',
        '/nuoc-ve-ban-hang-lia-sau-bon-muoi-nam-post81212.html',
        '2026-11-22T08:12',
      ],
    ],
  },
  {
    file: 'clock-under-a-day-of-its-group',
    url: 'https://tinnhanh24.example/tin-nhanh',
    articles: [
      [
        'Cà phê Mường Ảng lần đầu lên kệ siêu thị ở Hà Nội',
        '/tin-nhanh/ca-phe-muong-ang-lan-dau-len-ke-sieu-thi-o-ha-noi-44135.html',
      ],
      ['Đấu giá 12 lô đất ở khu dân cư Noong Bua', '/tin-nhanh/dau-gia-12-lo-dat-o-khu-dan-cu-noong-bua-44136.html'],
      [
        'Giải chạy qua đồi A1 có hơn hai nghìn người đăng ký',
        '/tin-nhanh/giai-chay-qua-doi-a1-co-hon-hai-nghin-nguoi-dang-ky-44137.html',
      ],
      [
        'Bệnh viện tỉnh mổ thành công ca vỡ gan phức tạp',
        '/tin-nhanh/benh-vien-tinh-mo-thanh-cong-ca-vo-gan-phuc-tap-44138.html',
      ],
      [
        'Tìm thấy người đàn ông đi lạc ba ngày trong rừng Mường Nhé',
        '/tin-nhanh/tim-thay-nguoi-dan-ong-di-lac-ba-ngay-trong-rung-muong-nhe-44139.html',
      ],
      ['Trồng 5.000 cây hoa ban dọc quốc lộ 12', '/tin-nhanh/trong-5-000-cay-hoa-ban-doc-quoc-lo-12-44140.html'],
      [
        'Miễn phí xe buýt cho học sinh xã biên giới',
        '/tin-nhanh/mien-phi-xe-buyt-cho-hoc-sinh-xa-bien-gioi-44141.html',
      ],
      ['Bắc cầu dây cho 12 hộ bên kia sông Mã', '/tin-nhanh/bac-cau-day-cho-12-ho-ben-kia-song-ma-44142.html'],
      ['Hai bản ở Sín Chải có sóng điện thoại', '/tin-nhanh/hai-ban-o-sin-chai-co-song-dien-thoai-44143.html'],
      [
        'Sửa chữa 14 phòng học bị tốc mái trước tuần tới',
        '/tin-nhanh/sua-chua-14-phong-hoc-bi-toc-mai-truoc-tuan-toi-44144.html',
      ],
      ['Thu hồi giấy phép mỏ đá gây nứt nhà dân', '/tin-nhanh/thu-hoi-giay-phep-mo-da-gay-nut-nha-dan-44145.html'],
      [
        'Hội chợ nông sản vùng lòng chảo bán hết trong hai ngày',
        '/tin-nhanh/hoi-cho-nong-san-vung-long-chao-ban-het-trong-hai-ngay-44146.html',
      ],
    ],
  },
  {
    file: 'chinese-list-without-years',
    url: 'https://xinwen.example/local/index.html',
    utcOffset: 480,
    articles: [
      ['县里新修的公路让三个山村的孩子不再走山路上学', '/n1/2026/1127/c1004-40612300.html', '2026-11-27'],
      ['连日暴雨导致北部多条道路中断，抢修工作正在进行', '/n1/2026/1126/c1004-40612299.html', '2026-11-26'],
      ['老街夜市重新开放，首个周末迎来近万名游客', '/n1/2026/1125/c1004-40612298.html', '2026-11-25'],
      ['今年茶叶产量创新高，农户收入明显增加', '/n1/2026/1124/c1004-40612297.html', '2026-11-24'],
      ['两岸渡口恢复通航，居民出行时间缩短一半', '/n1/2026/1123/c1004-40612296.html', '2026-11-23'],
      ['乡村医生骑摩托车巡诊二十年，被评为先进个人', '/n1/2026/1122/c1004-40612295.html', '2026-11-22'],
      ['新图书馆周末开放，孩子们有了读书的好去处', '/n1/2026/1121/c1004-40612294.html', '2026-11-21'],
      ['水库水位降至十年最低，农业部门启动应急预案', '/n1/2026/1120/c1004-40612293.html', '2026-11-20'],
    ],
  },
  {
    file: 'front-with-zones-and-bare-sublinks',
    url: 'https://baotinh.example/',
    articles: [
      [
        'Xã Mường Lói khánh thành nhà văn hóa bản Na Há',
        '/chinh-tri/xa-muong-loi-khanh-thanh-nha-van-hoa-ban-na-ha-90001',
      ],
      [
        'Na Sang thu hoạch sớm 300 ha dong riềng để kịp vụ miến Tết',
        '/xa-hoi/na-sang-thu-hoach-som-300-ha-dong-rieng-de-kip-vu-mien-tet-90002',
      ],
      [
        'Cảnh báo sương muối trên vùng cao trong ba đêm tới',
        '/xa-hoi/canh-bao-suong-muoi-tren-vung-cao-trong-ba-dem-toi-90003',
      ],
      [
        'Thêm 42 hộ ở Pu Nhi thoát nghèo nhờ nuôi bò sinh sản',
        '/xa-hoi/them-42-ho-o-pu-nhi-thoat-ngheo-nho-nuoi-bo-sinh-san-90004',
      ],
      [
        'Phiên tòa lưu động xét xử vụ phá rừng tại Mường Mươn',
        '/xa-hoi/phien-toa-luu-dong-xet-xu-vu-pha-rung-tai-muong-muon-90005',
      ],
      ['Khởi công kè chống sạt lở bờ sông Nậm Rốm', '/xa-hoi/khoi-cong-ke-chong-sat-lo-bo-song-nam-rom-90006'],
      [
        'Giáo viên cắm bản dạy chữ Thái cho học sinh lớp ba',
        '/kinh-te/giao-vien-cam-ban-day-chu-thai-cho-hoc-sinh-lop-ba-91000',
      ],
      [
        'Bàn giao 15 bò giống cho hộ nghèo xã Chiềng Sinh',
        '/kinh-te/ban-giao-15-bo-giong-cho-ho-ngheo-xa-chieng-sinh-91001',
      ],
      [
        'Tạm dừng đón khách tham quan hang Thẳm Púa để sửa lối đi',
        '/kinh-te/tam-dung-don-khach-tham-quan-hang-tham-pua-de-sua-loi-di-91002',
      ],
      [
        'Đội bóng chuyền nữ Tuần Giáo vào chung kết giải vô địch',
        '/kinh-te/doi-bong-chuyen-nu-tuan-giao-vao-chung-ket-giai-vo-dich-91003',
      ],
      [
        'Nông dân Thanh Xương thử nghiệm máy bay phun thuốc',
        '/kinh-te/nong-dan-thanh-xuong-thu-nghiem-may-bay-phun-thuoc-91004',
      ],
      [
        'Hơn 600 người đi bộ gây quỹ vì trẻ em vùng cao',
        '/van-hoa/hon-600-nguoi-di-bo-gay-quy-vi-tre-em-vung-cao-91010',
      ],
      [
        'Ngân hàng chính sách giải ngân 12 tỷ đồng cho vay làm nhà',
        '/van-hoa/ngan-hang-chinh-sach-giai-ngan-12-ty-dong-cho-vay-lam-nha-91011',
      ],
      [
        'Lớp truyền dạy khắp Thái khai giảng ở bản Co Mỵ',
        '/van-hoa/lop-truyen-day-khap-thai-khai-giang-o-ban-co-my-91012',
      ],
      [
        'Bắt giữ đối tượng vận chuyển pháo nổ qua biên giới',
        '/van-hoa/bat-giu-doi-tuong-van-chuyen-phao-no-qua-bien-gioi-91013',
      ],
      [
        'Mô hình nuôi cá lồng trên hồ Pá Khoang cho thu nhập khá',
        '/van-hoa/mo-hinh-nuoi-ca-long-tren-ho-pa-khoang-cho-thu-nhap-kha-91014',
      ],
      ['Trạm y tế xã Mường Phăng có máy siêu âm mới', '/phap-luat/tram-y-te-xa-muong-phang-co-may-sieu-am-moi-91020'],
      [
        'Đường vào bản Xà Phình vẫn tắc sau trận mưa cuối tuần',
        '/phap-luat/duong-vao-ban-xa-phinh-van-tac-sau-tran-mua-cuoi-tuan-91021',
      ],
      [
        'Sáng nay mưa phùn, trưa trời hửng nắng ở lòng chảo',
        '/phap-luat/sang-nay-mua-phun-trua-troi-hung-nang-o-long-chao-91022',
      ],
      [
        'Hội thi giã bánh dày của người Mông thu hút đông khách',
        '/phap-luat/hoi-thi-gia-banh-day-cua-nguoi-mong-thu-hut-dong-khach-91023',
      ],
      [
        'Cấp căn cước lưu động cho người già ở Huổi Só',
        '/phap-luat/cap-can-cuoc-luu-dong-cho-nguoi-gia-o-huoi-so-91024',
      ],
    ],
  },
  {
    file: 'gutenberg-query-loop',
    url: 'https://truongnoitru.example/tin-tuc/',
    articles: [
      [
        'Học sinh nội trú làm vườn rau, tự cung cấp bữa ăn',
        '/2026/11/20/hoc-sinh-noi-tru-lam-vuon-rau-tu-cung-cap-bua-an/',
        '2026-11-20T03:00',
      ],
      [
        'Xe khách lật ở đèo Tằng Quái, bảy người bị thương',
        '/2026/11/19/xe-khach-lat-o-deo-tang-quai-bay-nguoi-bi-thuong/',
        '2026-11-19T03:01',
      ],
      [
        'Chuyển 20 tấn gạo cứu đói giáp hạt về Nậm Nhừ',
        '/2026/11/18/chuyen-20-tan-gao-cuu-doi-giap-hat-ve-nam-nhu/',
        '2026-11-18T03:02',
      ],
      [
        'Vì sao giá sa nhân giảm còn một nửa so với năm ngoái?',
        '/2026/11/17/vi-sao-gia-sa-nhan-giam-con-mot-nua-so-voi-nam-ngoai/',
        '2026-11-17T03:03',
      ],
      [
        'Tập huấn chữa cháy rừng cho 120 dân quân',
        '/2026/11/16/tap-huan-chua-chay-rung-cho-120-dan-quan/',
        '2026-11-16T03:04',
      ],
      [
        'Chợ đêm ở phường Mường Thanh mở lại từ cuối tuần này',
        '/2026/11/15/cho-dem-o-phuong-muong-thanh-mo-lai-tu-cuoi-tuan-nay/',
        '2026-11-15T03:05',
      ],
      [
        'Lắp 45 camera an ninh ở các ngã ba quốc lộ 279',
        '/2026/11/14/lap-45-camera-an-ninh-o-cac-nga-ba-quoc-lo-279/',
        '2026-11-14T03:06',
      ],
      [
        'Kiểm tra thực phẩm trước Tết tại 60 cơ sở',
        '/2026/11/13/kiem-tra-thuc-pham-truoc-tet-tai-60-co-so/',
        '2026-11-13T03:07',
      ],
    ],
    beside: ['/2025/09/05/le-khai-giang-nam-hoc-moi-cua-nha-truong/'],
  },
  {
    file: 'title-outside-the-link',
    url: 'https://sokhoahoc.example/tin-tuc.aspx',
    articles: [
      [
        'Thầy mo cuối cùng của bản Pe Luông kể chuyện xên bản',
        '/chi-tiet-tin-tuc/thay-mo-cuoi-cung-cua-ban-pe-luong-ke-chuyen-xen-ban-1200.aspx',
        '2026-11-26',
      ],
      [
        'Xây cầu tràn mới thay cầu tạm qua suối Nậm Hua',
        '/chi-tiet-tin-tuc/xay-cau-tran-moi-thay-cau-tam-qua-suoi-nam-hua-1201.aspx',
        '2026-11-25',
      ],
      [
        'Đoàn thầy thuốc tình nguyện khám bệnh cho 800 người',
        '/chi-tiet-tin-tuc/doan-thay-thuoc-tinh-nguyen-kham-benh-cho-800-nguoi-1202.aspx',
        '2026-11-24',
      ],
      [
        'Nước về bản Háng Lìa sau bốn mươi năm',
        '/chi-tiet-tin-tuc/nuoc-ve-ban-hang-lia-sau-bon-muoi-nam-1203.aspx',
        '2026-11-23',
      ],
      [
        'Cà phê Mường Ảng lần đầu lên kệ siêu thị ở Hà Nội',
        '/chi-tiet-tin-tuc/ca-phe-muong-ang-lan-dau-len-ke-sieu-thi-o-ha-noi-1204.aspx',
        '2026-11-22',
      ],
      [
        'Đấu giá 12 lô đất ở khu dân cư Noong Bua',
        '/chi-tiet-tin-tuc/dau-gia-12-lo-dat-o-khu-dan-cu-noong-bua-1205.aspx',
        '2026-11-21',
      ],
      [
        'Giải chạy qua đồi A1 có hơn hai nghìn người đăng ký',
        '/chi-tiet-tin-tuc/giai-chay-qua-doi-a1-co-hon-hai-nghin-nguoi-dang-ky-1206.aspx',
        '2026-11-20',
      ],
      [
        'Bệnh viện tỉnh mổ thành công ca vỡ gan phức tạp',
        '/chi-tiet-tin-tuc/benh-vien-tinh-mo-thanh-cong-ca-vo-gan-phuc-tap-1207.aspx',
        '2026-11-19',
      ],
      [
        'Tìm thấy người đàn ông đi lạc ba ngày trong rừng Mường Nhé',
        '/chi-tiet-tin-tuc/tim-thay-nguoi-dan-ong-di-lac-ba-ngay-trong-rung-muong-nhe-1208.aspx',
        '2026-11-18',
      ],
      [
        'Trồng 5.000 cây hoa ban dọc quốc lộ 12',
        '/chi-tiet-tin-tuc/trong-5-000-cay-hoa-ban-doc-quoc-lo-12-1209.aspx',
        '2026-11-17',
      ],
    ],
  },
  {
    file: 'ghost-post-cards',
    url: 'https://slowpaper.example/',
    utcOffset: 0,
    articles: [
      ['The last bridge keeper of the northern canal', '/the-last-bridge-keeper-of-the-northern-canal/', '2026-11-20'],
      [
        'Why small towns are buying their own power plants',
        '/why-small-towns-are-buying-their-own-power-plants/',
        '2026-11-19',
      ],
      ['A winter school for shepherds fills in a day', '/a-winter-school-for-shepherds-fills-in-a-day/', '2026-11-18'],
      ['Notes from a year without a car', '/notes-from-a-year-without-a-car/', '2026-11-17'],
      ['The ferry that became a library', '/the-ferry-that-became-a-library/', '2026-11-16'],
      ['How the valley learned to share its water', '/how-the-valley-learned-to-share-its-water/', '2026-11-15'],
    ],
  },
]
