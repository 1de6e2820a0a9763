// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The program that people install holds Swift's libraries: it starts some 3 ms sooner, and runs where
// there is no Swift. Libraries and tests are linked as always.
let standalone = SwiftSetting.unsafeFlags(
  ["-static-stdlib"], .when(platforms: [.linux], configuration: .release))
let linkedStandalone = LinkerSetting.unsafeFlags(
  ["-static-stdlib", "-use-ld=lld"], .when(platforms: [.linux], configuration: .release))

let package = Package(
  name: "Demarche",
  products: [
    .executable(name: "demarche", targets: ["Command"]),
    .library(name: "Demarche", targets: ["Demarche"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Webpages", dependencies: ["CLibXML2"], swiftSettings: settings),
    .target(name: "Linguistics", resources: [.copy("Resources")], swiftSettings: settings),
    .target(name: "GraphTheory", swiftSettings: settings),
    .target(
      name: "Demarche", dependencies: ["Linguistics", "GraphTheory", "Webpages"],
      resources: [.copy("Resources")], swiftSettings: settings),
    .target(
      name: "Publishing",
      dependencies: [
        "Demarche", "CGraphviz", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Templates/report.css"), .embedInCode("Templates/report.html"),
        .embedInCode("Templates/report.md"), .embedInCode("Templates/odt-content.xml"),
        .embedInCode("Templates/odt-styles.xml"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "Command",
      dependencies: [
        "Demarche", "GraphTheory", "Linguistics", "Publishing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings + [standalone], linkerSettings: [linkedStandalone]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Demarche", "GraphTheory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .testTarget(
      name: "LinguisticsTests", dependencies: ["Linguistics"], exclude: ["Cases", "Treebank"],
      swiftSettings: settings),
    .testTarget(name: "WebpagesTests", dependencies: ["Webpages"], swiftSettings: settings),
    .testTarget(name: "GraphTheoryTests", dependencies: ["GraphTheory"], swiftSettings: settings),
    .testTarget(
      name: "DemarcheTests", dependencies: ["Demarche"], exclude: ["Gold"], swiftSettings: settings),
    .testTarget(
      name: "PublishingTests", dependencies: ["Publishing"], exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", exclude: ["Peers"], swiftSettings: settings),
  ]
)
