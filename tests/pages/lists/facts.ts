import type { ListedFact } from '../list-facts.ts'

/** Invented lists of newsrooms, labelled before the reader saw them: grids, results, portals, and lists in an application's data. */
export const newsroomFacts: readonly ListedFact[] = [
  {
    file: 'next-data-without-links',
    url: 'https://baocao.example/xa-hoi',
    articles: [
      [
        'Xã Mường Toong đưa nước sạch về bảy bản vùng biên',
        '/xa-hoi/xa-muong-toong-dua-nuoc-sach-ve-bay-ban-vung-bien-41200.html',
        '2026-11-27T01:00',
      ],
      [
        'Hạt kiểm lâm Nậm Nèn trồng lại 40 ha rừng phòng hộ',
        '/xa-hoi/hat-kiem-lam-nam-nen-trong-lai-40-ha-rung-phong-ho-41201.html',
        '2026-11-26T01:01',
      ],
      [
        'Học sinh bản Huổi Đáp có thêm hai phòng học bán trú',
        '/xa-hoi/hoc-sinh-ban-huoi-dap-co-them-hai-phong-hoc-ban-tru-41202.html',
        '2026-11-25T01:02',
      ],
      [
        'Thu hoạch cà phê sớm, giá tại vườn tăng nhẹ so với vụ trước',
        '/xa-hoi/thu-hoach-ca-phe-som-gia-tai-vuon-tang-nhe-so-voi-vu-truoc-41203.html',
        '2026-11-24T01:03',
      ],
      [
        'Cầu tràn Nậm Chua ngập sâu, xe tải phải quay đầu',
        '/xa-hoi/cau-tran-nam-chua-ngap-sau-xe-tai-phai-quay-dau-41204.html',
        '2026-11-23T01:04',
      ],
      [
        'Trạm y tế Pa Ham tiêm nhắc cho trẻ dưới năm tuổi',
        '/xa-hoi/tram-y-te-pa-ham-tiem-nhac-cho-tre-duoi-nam-tuoi-41205.html',
        '2026-11-22T01:05',
      ],
      [
        'Người trồng sa nhân ở Huổi Lèng tìm được đầu mối tiêu thụ',
        '/xa-hoi/nguoi-trong-sa-nhan-o-huoi-leng-tim-duoc-dau-moi-tieu-thu-41206.html',
        '2026-11-21T01:06',
      ],
      [
        'Công an xã Mường Mùn vận động nộp lại 18 súng tự chế',
        '/xa-hoi/cong-an-xa-muong-mun-van-dong-nop-lai-18-sung-tu-che-41207.html',
        '2026-11-20T01:07',
      ],
    ],
  },
  {
    file: 'initial-state-without-links',
    url: 'https://dainguon.example/',
    articles: [
      [
        'Hội thi khèn Mông lần đầu có đội nữ tham gia',
        '/tin/hoi-thi-khen-mong-lan-dau-co-doi-nu-tham-gia-9800',
        '2026-11-26T07:20',
      ],
      [
        'Đường lên bản Tìa Ló thông xe sau chín ngày sạt lở',
        '/tin/duong-len-ban-tia-lo-thong-xe-sau-chin-ngay-sat-lo-9801',
        '2026-11-25T07:21',
      ],
      [
        'Giáo viên cắm bản Hồ Chim dạy thêm tiếng phổ thông buổi tối',
        '/tin/giao-vien-cam-ban-ho-chim-day-them-tieng-pho-thong-buoi-toi-9802',
        '2026-11-24T07:22',
      ],
      [
        'Hồ Pe Luông tích đủ nước tưới cho vụ chiêm xuân',
        '/tin/ho-pe-luong-tich-du-nuoc-tuoi-cho-vu-chiem-xuan-9803',
        '2026-11-23T07:23',
      ],
      [
        'Phiên chợ đêm thị trấn thử bán hàng không dùng tiền mặt',
        '/tin/phien-cho-dem-thi-tran-thu-ban-hang-khong-dung-tien-mat-9804',
        '2026-11-22T07:24',
      ],
      [
        'Bản Pá Khoang đón đoàn khách đi bộ đầu tiên của mùa hoa',
        '/tin/ban-pa-khoang-don-doan-khach-di-bo-dau-tien-cua-mua-hoa-9805',
        '2026-11-21T07:25',
      ],
      [
        'Xưởng may ở Búng Lao tuyển thêm 120 lao động địa phương',
        '/tin/xuong-may-o-bung-lao-tuyen-them-120-lao-dong-dia-phuong-9806',
        '2026-11-20T07:26',
      ],
    ],
    beside: [
      '/tin/doi-bong-chuyen-nu-ban-yen-vao-chung-ket-giai-toan-vung-9700',
      '/tin/de-xuat-mo-tuyen-xe-buyt-noi-trung-tam-voi-cua-khau-9701',
      '/tin/che-tuyet-tua-thang-duoc-cap-ma-so-vung-trong-9702',
    ],
  },
  {
    file: 'nested-grid-with-lazy-pictures',
    url: 'https://baovung.example/',
    articles: [
      [
        'Thu hoạch cà phê sớm, giá tại vườn tăng nhẹ so với vụ trước',
        '/thoi-su/thu-hoach-ca-phe-som-gia-tai-vuon-tang-nhe-so-voi-vu-truoc-post55010.html',
        '2026-11-27T00:10',
      ],
      [
        'Cầu tràn Nậm Chua ngập sâu, xe tải phải quay đầu',
        '/kinh-te/cau-tran-nam-chua-ngap-sau-xe-tai-phai-quay-dau-post55011.html',
        '2026-11-27T01:11',
      ],
      [
        'Trạm y tế Pa Ham tiêm nhắc cho trẻ dưới năm tuổi',
        '/xa-hoi/tram-y-te-pa-ham-tiem-nhac-cho-tre-duoi-nam-tuoi-post55012.html',
        '2026-11-27T02:12',
      ],
      [
        'Người trồng sa nhân ở Huổi Lèng tìm được đầu mối tiêu thụ',
        '/van-hoa/nguoi-trong-sa-nhan-o-huoi-leng-tim-duoc-dau-moi-tieu-thu-post55013.html',
        '2026-11-27T03:13',
      ],
      [
        'Công an xã Mường Mùn vận động nộp lại 18 súng tự chế',
        '/the-thao/cong-an-xa-muong-mun-van-dong-nop-lai-18-sung-tu-che-post55014.html',
        '2026-11-27T04:14',
      ],
      [
        'Hội thi khèn Mông lần đầu có đội nữ tham gia',
        '/thoi-su/hoi-thi-khen-mong-lan-dau-co-doi-nu-tham-gia-post55015.html',
        '2026-11-27T05:15',
      ],
      [
        'Đường lên bản Tìa Ló thông xe sau chín ngày sạt lở',
        '/kinh-te/duong-len-ban-tia-lo-thong-xe-sau-chin-ngay-sat-lo-post55016.html',
        '2026-11-27T06:10',
      ],
      [
        'Giáo viên cắm bản Hồ Chim dạy thêm tiếng phổ thông buổi tối',
        '/xa-hoi/giao-vien-cam-ban-ho-chim-day-them-tieng-pho-thong-buoi-toi-post55017.html',
        '2026-11-27T07:11',
      ],
      [
        'Hồ Pe Luông tích đủ nước tưới cho vụ chiêm xuân',
        '/van-hoa/ho-pe-luong-tich-du-nuoc-tuoi-cho-vu-chiem-xuan-post55018.html',
        '2026-11-27T08:12',
      ],
      [
        'Phiên chợ đêm thị trấn thử bán hàng không dùng tiền mặt',
        '/the-thao/phien-cho-dem-thi-tran-thu-ban-hang-khong-dung-tien-mat-post55019.html',
        '2026-11-27T09:13',
      ],
    ],
    beside: [
      '/thoi-su/che-tuyet-tua-thang-duoc-cap-ma-so-vung-trong-post54900.html',
      '/thoi-su/khoi-to-nhom-doi-tuong-pha-rung-dac-dung-muong-nhe-post54901.html',
      '/thoi-su/ba-ho-dan-ban-nam-han-hien-dat-mo-duong-vao-truong-post54902.html',
      '/thoi-su/can-bo-xa-phinh-giang-tra-ho-so-tai-nha-cho-nguoi-gia-post54903.html',
      '/chuyen-trang/quang-cao/uu-dai-cuoi-nam-khi-mua-xe-may-dien-tra-gop-post1.html',
    ],
  },
  {
    file: 'tag-page-with-printed-dates',
    url: 'https://baoque.example/tag/vung-cao-t120.html',
    articles: [
      [
        'Phiên chợ đêm thị trấn thử bán hàng không dùng tiền mặt',
        '/tin-tuc/phien-cho-dem-thi-tran-thu-ban-hang-khong-dung-tien-mat-770100.html',
        '2026-05-04T01:30',
      ],
      [
        'Bản Pá Khoang đón đoàn khách đi bộ đầu tiên của mùa hoa',
        '/tin-tuc/ban-pa-khoang-don-doan-khach-di-bo-dau-tien-cua-mua-hoa-770107.html',
        '2026-05-03T02:30',
      ],
      [
        'Xưởng may ở Búng Lao tuyển thêm 120 lao động địa phương',
        '/tin-tuc/xuong-may-o-bung-lao-tuyen-them-120-lao-dong-dia-phuong-770114.html',
        '2026-05-02T03:30',
      ],
      [
        'Nuôi cá lồng trên lòng hồ cho thu nhập gấp đôi làm nương',
        '/tin-tuc/nuoi-ca-long-tren-long-ho-cho-thu-nhap-gap-doi-lam-nuong-770121.html',
        '2026-05-01T04:30',
      ],
      [
        'Tặng 300 áo ấm cho học trò vùng cao trước đợt rét',
        '/tin-tuc/tang-300-ao-am-cho-hoc-tro-vung-cao-truoc-dot-ret-770128.html',
        '2026-04-30T05:30',
      ],
      [
        'Sương muối phủ trắng nhiều nương rau ở Tả Sìn Thàng',
        '/tin-tuc/suong-muoi-phu-trang-nhieu-nuong-rau-o-ta-sin-thang-770135.html',
        '2026-04-29T06:30',
      ],
      [
        'Phát hiện hai hóa thạch lạ trong hang đá xã Xá Nhè',
        '/tin-tuc/phat-hien-hai-hoa-thach-la-trong-hang-da-xa-xa-nhe-770142.html',
        '2026-04-28T07:30',
      ],
      [
        'Thanh niên Chiềng Đông dựng thư viện bằng vỏ thùng hàng',
        '/tin-tuc/thanh-nien-chieng-dong-dung-thu-vien-bang-vo-thung-hang-770149.html',
        '2026-04-27T08:30',
      ],
    ],
  },
  {
    file: 'search-results-with-snippets',
    url: 'https://nguoivungcao.example/tim-kiem?q=ban&page=1',
    articles: [
      [
        'Phát hiện hai hóa thạch lạ trong hang đá xã Xá Nhè',
        '/chi-tiet/3300/phat-hien-hai-hoa-thach-la-trong-hang-da-xa-xa-nhe',
        '2026-11-27T02:15',
      ],
      [
        'Thanh niên Chiềng Đông dựng thư viện bằng vỏ thùng hàng',
        '/chi-tiet/3301/thanh-nien-chieng-dong-dung-thu-vien-bang-vo-thung-hang',
        '2026-11-26T03:15',
      ],
      [
        'Đội bóng chuyền nữ bản Yên vào chung kết giải toàn vùng',
        '/chi-tiet/3302/doi-bong-chuyen-nu-ban-yen-vao-chung-ket-giai-toan-vung',
        '2026-11-25T04:15',
      ],
      [
        'Đề xuất mở tuyến xe buýt nối trung tâm với cửa khẩu',
        '/chi-tiet/3303/de-xuat-mo-tuyen-xe-buyt-noi-trung-tam-voi-cua-khau',
        '2026-11-24T05:15',
      ],
      [
        'Chè tuyết Tủa Thàng được cấp mã số vùng trồng',
        '/chi-tiet/3304/che-tuyet-tua-thang-duoc-cap-ma-so-vung-trong',
        '2026-11-23T06:15',
      ],
      [
        'Khởi tố nhóm đối tượng phá rừng đặc dụng Mường Nhé',
        '/chi-tiet/3305/khoi-to-nhom-doi-tuong-pha-rung-dac-dung-muong-nhe',
        '2026-11-22T07:15',
      ],
      [
        'Ba hộ dân bản Nậm Hăn hiến đất mở đường vào trường',
        '/chi-tiet/3306/ba-ho-dan-ban-nam-han-hien-dat-mo-duong-vao-truong',
        '2026-11-21T08:15',
      ],
      [
        'Cán bộ xã Phình Giàng trả hồ sơ tại nhà cho người già',
        '/chi-tiet/3307/can-bo-xa-phinh-giang-tra-ho-so-tai-nha-cho-nguoi-gia',
        '2026-11-20T09:15',
      ],
    ],
  },
  {
    file: 'amp-section',
    url: 'https://tinsuong.example/amp/doi-song',
    articles: [
      [
        'Trạm y tế Pa Ham tiêm nhắc cho trẻ dưới năm tuổi',
        '/amp/doi-song/tram-y-te-pa-ham-tiem-nhac-cho-tre-duoi-nam-tuoi-202611271200.htm',
        '2026-11-26T23:45',
      ],
      [
        'Người trồng sa nhân ở Huổi Lèng tìm được đầu mối tiêu thụ',
        '/amp/doi-song/nguoi-trong-sa-nhan-o-huoi-leng-tim-duoc-dau-moi-tieu-thu-202611271201.htm',
        '2026-11-27T00:45',
      ],
      [
        'Công an xã Mường Mùn vận động nộp lại 18 súng tự chế',
        '/amp/doi-song/cong-an-xa-muong-mun-van-dong-nop-lai-18-sung-tu-che-202611271202.htm',
        '2026-11-27T01:45',
      ],
      [
        'Hội thi khèn Mông lần đầu có đội nữ tham gia',
        '/amp/doi-song/hoi-thi-khen-mong-lan-dau-co-doi-nu-tham-gia-202611271203.htm',
        '2026-11-27T02:45',
      ],
      [
        'Đường lên bản Tìa Ló thông xe sau chín ngày sạt lở',
        '/amp/doi-song/duong-len-ban-tia-lo-thong-xe-sau-chin-ngay-sat-lo-202611271204.htm',
        '2026-11-27T03:45',
      ],
      [
        'Giáo viên cắm bản Hồ Chim dạy thêm tiếng phổ thông buổi tối',
        '/amp/doi-song/giao-vien-cam-ban-ho-chim-day-them-tieng-pho-thong-buoi-toi-202611271205.htm',
        '2026-11-27T04:45',
      ],
      [
        'Hồ Pe Luông tích đủ nước tưới cho vụ chiêm xuân',
        '/amp/doi-song/ho-pe-luong-tich-du-nuoc-tuoi-cho-vu-chiem-xuan-202611271206.htm',
        '2026-11-27T05:45',
      ],
    ],
  },
  {
    file: 'english-edition-month-first',
    url: 'https://en.baobien.example/society',
    articles: [
      [
        'Highland villages share one tractor to finish the harvest',
        '/society/1760100/highland-villages-share-one-tractor-to-finish-the-harvest.html',
        '2026-11-28T01:30',
      ],
      [
        'Clean water reaches seven border hamlets after two years',
        '/society/1760101/clean-water-reaches-seven-border-hamlets-after-two-years.html',
        '2026-11-27T02:30',
      ],
      [
        'Teachers walk four hours to reopen a mountain school',
        '/society/1760102/teachers-walk-four-hours-to-reopen-a-mountain-school.html',
        '2026-11-26T03:30',
      ],
      [
        'Coffee growers sell early as prices edge higher this week',
        '/society/1760103/coffee-growers-sell-early-as-prices-edge-higher-this-week.html',
        '2026-11-25T04:30',
      ],
      [
        'Landslide closes the only road to a market town',
        '/society/1760104/landslide-closes-the-only-road-to-a-market-town.html',
        '2026-11-24T05:30',
      ],
      [
        'Women join the reed-pipe contest for the first time',
        '/society/1760105/women-join-the-reed-pipe-contest-for-the-first-time.html',
        '2026-11-23T06:30',
      ],
      [
        'Library made of shipping containers opens in Chieng Dong',
        '/society/1760106/library-made-of-shipping-containers-opens-in-chieng-dong.html',
        '2026-11-22T07:30',
      ],
      [
        'Forest rangers replant forty hectares of lost woodland',
        '/society/1760107/forest-rangers-replant-forty-hectares-of-lost-woodland.html',
        '2026-11-21T08:30',
      ],
    ],
  },
  {
    file: 'office-portal-with-notices',
    url: 'https://xacao.example/pages/tintuc/danh-sach.aspx',
    articles: [
      [
        'Chè tuyết Tủa Thàng được cấp mã số vùng trồng',
        '/pages/tintuc/chi-tiet.aspx?ItemID=4100&l=tinxa',
        '2026-11-27',
      ],
      [
        'Khởi tố nhóm đối tượng phá rừng đặc dụng Mường Nhé',
        '/pages/tintuc/chi-tiet.aspx?ItemID=4101&l=tinxa',
        '2026-11-26',
      ],
      [
        'Ba hộ dân bản Nậm Hăn hiến đất mở đường vào trường',
        '/pages/tintuc/chi-tiet.aspx?ItemID=4102&l=tinxa',
        '2026-11-25',
      ],
      [
        'Cán bộ xã Phình Giàng trả hồ sơ tại nhà cho người già',
        '/pages/tintuc/chi-tiet.aspx?ItemID=4103&l=tinxa',
        '2026-11-24',
      ],
      [
        'Lúa nếp tan trên ruộng bậc thang bước vào mùa gặt',
        '/pages/tintuc/chi-tiet.aspx?ItemID=4104&l=tinxa',
        '2026-11-23',
      ],
      [
        'Máy bay không người lái đo lại diện tích nương ngô',
        '/pages/tintuc/chi-tiet.aspx?ItemID=4105&l=tinxa',
        '2026-11-22',
      ],
      [
        'Chuyến xe chở sách về với điểm trường Nà Bủng',
        '/pages/tintuc/chi-tiet.aspx?ItemID=4106&l=tinxa',
        '2026-11-21',
      ],
    ],
  },
  {
    file: 'picture-stories-with-captions',
    url: 'https://anhvung.example/anh',
    articles: [
      [
        'Bản Pá Khoang đón đoàn khách đi bộ đầu tiên của mùa hoa',
        '/anh/ban-pa-khoang-don-doan-khach-di-bo-dau-tien-cua-mua-hoa.88100.html',
      ],
      [
        'Xưởng may ở Búng Lao tuyển thêm 120 lao động địa phương',
        '/anh/xuong-may-o-bung-lao-tuyen-them-120-lao-dong-dia-phuong.88101.html',
      ],
      [
        'Nuôi cá lồng trên lòng hồ cho thu nhập gấp đôi làm nương',
        '/anh/nuoi-ca-long-tren-long-ho-cho-thu-nhap-gap-doi-lam-nuong.88102.html',
      ],
      [
        'Tặng 300 áo ấm cho học trò vùng cao trước đợt rét',
        '/anh/tang-300-ao-am-cho-hoc-tro-vung-cao-truoc-dot-ret.88103.html',
      ],
      [
        'Sương muối phủ trắng nhiều nương rau ở Tả Sìn Thàng',
        '/anh/suong-muoi-phu-trang-nhieu-nuong-rau-o-ta-sin-thang.88104.html',
      ],
      [
        'Phát hiện hai hóa thạch lạ trong hang đá xã Xá Nhè',
        '/anh/phat-hien-hai-hoa-thach-la-trong-hang-da-xa-xa-nhe.88105.html',
      ],
      [
        'Thanh niên Chiềng Đông dựng thư viện bằng vỏ thùng hàng',
        '/anh/thanh-nien-chieng-dong-dung-thu-vien-bang-vo-thung-hang.88106.html',
      ],
    ],
  },
  {
    file: 'american-front-with-bylines',
    url: 'https://valleyledger.example/',
    utcOffset: -300,
    articles: [
      [
        'School board delays vote on new bus contract until January',
        '/news/local/2026/11/27/school-board-delays-vote-on-new-bus-contract-until-january/700100007/',
      ],
      [
        'Fire crews free horse stuck in frozen creek near Millbrook',
        '/news/local/2026/11/27/fire-crews-free-horse-stuck-in-frozen-creek-near-millbrook/700101007/',
      ],
      [
        'County to repave nine miles of Route 14 next spring',
        '/news/local/2026/11/26/county-to-repave-nine-miles-of-route-14-next-spring/700102007/',
      ],
      [
        'Library extends Sunday hours after record attendance',
        '/news/local/2026/11/26/library-extends-sunday-hours-after-record-attendance/700103007/',
      ],
      [
        'Hospital nurses reach tentative deal on staffing levels',
        '/news/local/2026/11/25/hospital-nurses-reach-tentative-deal-on-staffing-levels/700104007/',
      ],
      [
        'High school robotics team wins third straight state title',
        '/news/local/2026/11/25/high-school-robotics-team-wins-third-straight-state-title/700105007/',
      ],
      [
        'Town council weighs limits on short-term rental homes',
        '/news/local/2026/11/24/town-council-weighs-limits-on-short-term-rental-homes/700106007/',
      ],
      [
        'Old cannery building to become forty apartments',
        '/news/local/2026/11/24/old-cannery-building-to-become-forty-apartments/700107007/',
      ],
      [
        'Storm leaves four thousand homes without power overnight',
        '/news/local/2026/11/23/storm-leaves-four-thousand-homes-without-power-overnight/700108007/',
      ],
      [
        'Farmers market moves indoors for the winter season',
        '/news/local/2026/11/23/farmers-market-moves-indoors-for-the-winter-season/700109007/',
      ],
    ],
    beside: [
      '/life/2026/11/20/five-pie-shops-worth-the-drive-this-holiday-weekend/600100007/',
      '/life/2026/11/21/coach-steps-down-after-eleven-seasons-with-the-eagles/600101007/',
      '/life/2026/11/22/police-log-three-arrests-on-main-street-over-weekend/600102007/',
      '/story/sponsor-story/acme/2026/11/01/three-ways-to-lower-your-heating-bill/501/',
    ],
  },
  {
    file: 'german-kicker-in-the-link',
    url: 'https://kanalbote.example/lokales/altheim/',
    utcOffset: 60,
    articles: [
      [
        'Gemeinderat beschließt neues Freibad für zwölf Millionen Euro',
        '/lokales/altheim/gemeinderat-beschliesst-neues-freibad-fur-zwolf-millionen-euro-113300.html',
        '2026-11-27T00:30',
      ],
      [
        'Lkw verliert Ladung auf der Bundesstraße bei Altheim',
        '/lokales/altheim/lkw-verliert-ladung-auf-der-bundesstrasse-bei-altheim-113301.html',
        '2026-11-26T01:30',
      ],
      [
        'Bäckerei schließt nach mehr als hundert Jahren ihre Türen',
        '/lokales/altheim/backerei-schliesst-nach-mehr-als-hundert-jahren-ihre-turen-113302.html',
        '2026-11-25T02:30',
      ],
      [
        'Warum im Rathaus künftig ein Roboter die Post verteilt',
        '/lokales/altheim/warum-im-rathaus-kunftig-ein-roboter-die-post-verteilt-113303.html',
        '2026-11-24T03:30',
      ],
      [
        'Radweg am Kanal wird früher fertig als zunächst geplant',
        '/lokales/altheim/radweg-am-kanal-wird-fruher-fertig-als-zunachst-geplant-113304.html',
        '2026-11-23T04:30',
      ],
      [
        'Vermisste Wanderer nach kalter Nacht im Wald gefunden',
        '/lokales/altheim/vermisste-wanderer-nach-kalter-nacht-im-wald-gefunden-113305.html',
        '2026-11-22T05:30',
      ],
      [
        'Stadtwerke senken zum Jahreswechsel die Preise für Gas',
        '/lokales/altheim/stadtwerke-senken-zum-jahreswechsel-die-preise-fur-gas-113306.html',
        '2026-11-21T06:30',
      ],
      [
        'Schüler bauen Wetterstation auf dem Dach der Turnhalle',
        '/lokales/altheim/schuler-bauen-wetterstation-auf-dem-dach-der-turnhalle-113307.html',
        '2026-11-20T07:30',
      ],
    ],
    beside: [
      '/lokales/sued/feuerwehr-rettet-katze-aus-schornstein-112900.html',
      '/lokales/sued/wochenmarkt-zieht-fuer-drei-monate-um-112901.html',
      '/lokales/sued/neue-brauerei-eroeffnet-112902.html',
    ],
  },
  {
    file: 'block-theme-with-old-item-list',
    url: 'https://tapchinui.example/category/doi-song/',
    articles: [
      [
        'Hạt kiểm lâm Nậm Nèn trồng lại 40 ha rừng phòng hộ',
        '/hat-kiem-lam-nam-nen-trong-lai-40-ha-rung-phong-ho/',
        '2026-11-27',
      ],
      [
        'Học sinh bản Huổi Đáp có thêm hai phòng học bán trú',
        '/hoc-sinh-ban-huoi-dap-co-them-hai-phong-hoc-ban-tru/',
        '2026-11-26',
      ],
      [
        'Thu hoạch cà phê sớm, giá tại vườn tăng nhẹ so với vụ trước',
        '/thu-hoach-ca-phe-som-gia-tai-vuon-tang-nhe-so-voi-vu-truoc/',
        '2026-11-25',
      ],
      [
        'Cầu tràn Nậm Chua ngập sâu, xe tải phải quay đầu',
        '/cau-tran-nam-chua-ngap-sau-xe-tai-phai-quay-dau/',
        '2026-11-24',
      ],
      [
        'Trạm y tế Pa Ham tiêm nhắc cho trẻ dưới năm tuổi',
        '/tram-y-te-pa-ham-tiem-nhac-cho-tre-duoi-nam-tuoi/',
        '2026-11-23',
      ],
      [
        'Người trồng sa nhân ở Huổi Lèng tìm được đầu mối tiêu thụ',
        '/nguoi-trong-sa-nhan-o-huoi-leng-tim-duoc-dau-moi-tieu-thu/',
        '2026-11-22',
      ],
      [
        'Công an xã Mường Mùn vận động nộp lại 18 súng tự chế',
        '/cong-an-xa-muong-mun-van-dong-nop-lai-18-sung-tu-che/',
        '2026-11-21',
      ],
      ['Hội thi khèn Mông lần đầu có đội nữ tham gia', '/hoi-thi-khen-mong-lan-dau-co-doi-nu-tham-gia/', '2026-11-20'],
    ],
  },
  {
    file: 'lantern-kicker-in-the-heading',
    url: 'https://lantern.example/environment',
    utcOffset: 0,
    articles: [
      [
        'Three villages fight for the last free river of the north',
        '/environment/2026/nov/28/three-villages-fight-for-the-last-free-river',
      ],
      [
        '‘We plant what the birds bring’: the forester who stopped planting',
        '/environment/2026/nov/27/we-plant-what-the-birds-bring',
      ],
      [
        'Cities count their own smoke, and the numbers do not agree',
        '/environment/2026/nov/27/cities-count-their-own-smoke',
      ],
      [
        'Ministers meet through the night over the cost of floods',
        '/environment/2026/nov/27/ministers-meet-through-the-night',
      ],
      [
        'What a spoon of earth can say about next year’s rice',
        '/environment/2026/nov/26/what-a-spoon-of-earth-can-say',
      ],
      ['Ferry towns ask who will pay for the higher quays', '/environment/2026/nov/25/ferry-towns-ask-who-will-pay'],
    ],
  },
]
