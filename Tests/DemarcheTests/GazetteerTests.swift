import Foundation
import Testing

@testable import Demarche

struct `What the world says` {
  private func gazetteer() throws -> Gazetteer { try Gazetteer(tables: KnowledgeTables()) }

  /// ISO 3166-1 alpha-2, as assigned in 2025.
  private static let codes = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split { $0.isWhitespace }.map(String.init)

  @Test func `has a state for every ISO code`() throws {
    #expect(Self.codes.count == 249)
    let gazetteer = try gazetteer()
    let missing = Self.codes.filter { code in
      gazetteer.state(code: code).map { gazetteer.states[$0].iso != code } ?? true
    }
    #expect(missing == [])
  }

  @Test func `has polities and states of the past`() throws {
    let gazetteer = try gazetteer()
    for code in ["XK", "PS", "TW", "EH", "HK", "SU", "YU", "DD"] {
      #expect(gazetteer.state(code: code) != nil, "\(code)")
    }
    let names = Set(gazetteer.states.map(\.name))
    for name in ["Abkhazia", "South Ossetia", "Transnistria", "Somaliland", "Northern Cyprus"] {
      #expect(names.contains(name), "\(name)")
    }
  }

  @Test func `has organizations and officials enough`() throws {
    let gazetteer = try gazetteer()
    #expect(gazetteer.organizations.count >= 600)
    #expect(gazetteer.officials.reduce(0) { $0 + $1.terms.count } >= 800)
    for seat in ["Kremlin", "White House", "Élysée", "Blue House", "NATO", "Interfax"] {
      #expect(gazetteer.organization(named: seat) != nil, "\(seat)")
    }
  }
}
