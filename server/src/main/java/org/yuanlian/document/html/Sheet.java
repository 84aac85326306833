package org.yuanlian.document.html;

/// The look of an official document after GB/T 9704-2012: A4, margins 37/35/28/26 mm, 22 lines of 28
/// characters in 三号 (16 pt), title in 二号 (22 pt), the head in red, the page number at the outer edge.
final class Sheet {
    private Sheet() {}

    static final String CSS =
            """
            @page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm;
              @bottom-right { content: "— " counter(page) " —"; font-family: song, serif; font-size: 14pt; vertical-align: top; padding-top: 7mm; padding-right: 14pt; } }
            @page :left { @bottom-right { content: none; }
              @bottom-left { content: "— " counter(page) " —"; font-family: song, serif; font-size: 14pt; vertical-align: top; padding-top: 7mm; padding-left: 14pt; } }
            body { margin: 0; font-family: fang, song, serif; font-size: 16pt; line-height: 28.95pt; color: #000; }
            .mark { text-align: center; font-family: hei, sans-serif; font-size: 12pt; line-height: 18pt; border: 0.75pt solid #000; padding: 2pt; margin: 0 1pt 8pt 0; }
            .issuer { color: #e60012; text-align: center; font-family: biaosong, song, serif; font-size: 32pt; line-height: 44pt; margin-top: 10mm; letter-spacing: 2pt; }
            .number { text-align: center; margin-top: 16pt; }
            hr.red { border: 0; border-top: 2pt solid #e60012; margin: 4mm 0 0 0; }
            h1.title { font-family: biaosong, song, serif; font-size: 22pt; line-height: 32pt; font-weight: normal; text-align: center; margin: 57.9pt 0 28.95pt 0; }
            h2 { font-family: hei, sans-serif; font-size: 16pt; line-height: 28.95pt; font-weight: normal; text-indent: 2em; margin: 0; page-break-after: avoid; }
            h3 { font-family: kai, serif; font-size: 16pt; line-height: 28.95pt; font-weight: normal; text-indent: 2em; margin: 0; page-break-after: avoid; }
            p { text-indent: 2em; margin: 0; text-align: justify; }
            p.address { text-indent: 0; }
            .contents-title { font-family: hei, sans-serif; text-align: center; letter-spacing: 1em; }
            table.contents { width: 100%; border-collapse: separate; border-spacing: 0; margin-bottom: 28.95pt; }
            table.contents td { padding: 0; vertical-align: bottom; white-space: nowrap; }
            table.contents td.dots { width: 100%; background: #fff; border-bottom: 0.75pt dotted #777; }
            table.contents tr.level2 td:first-child { padding-left: 1em; }
            table.contents td.page { text-align: right; padding-left: 4pt; }
            table.contents a { color: #000; text-decoration: none; }
            table.grid { width: 99.7%; table-layout: fixed; border-collapse: collapse; margin: 6pt 0 4pt 0; font-family: song, serif; font-size: 10.5pt; line-height: 15pt; -fs-table-paginate: paginate; }
            table.grid caption { font-family: hei, sans-serif; font-size: 12pt; line-height: 22pt; text-align: center; }
            table.grid th { font-family: hei, sans-serif; font-weight: normal; }
            table.grid th, table.grid td { border: 0.5pt solid #000; padding: 2pt 3pt; text-align: left; vertical-align: middle; word-wrap: break-word; }
            table.grid .figure { text-align: right; }
            table.grid th { text-align: center; }
            table.grid th.figure { text-align: center; }
            tr { page-break-inside: avoid; }
            .note { font-size: 10.5pt; line-height: 15pt; margin-bottom: 10pt; }
            .signature { margin-top: 57.9pt; text-align: right; padding-right: 4em; page-break-inside: avoid; }
            .imprint { margin-top: 40pt; border-top: 1pt solid #000; border-bottom: 1pt solid #000; font-size: 14pt; line-height: 22pt; padding: 3pt 1em; page-break-inside: avoid; }
            """;
}
