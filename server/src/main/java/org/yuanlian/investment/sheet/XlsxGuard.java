package org.yuanlian.investment.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.yuanlian.kernel.Refusal;

/// Goes through a workbook once before it is opened, in constant memory, so that the reader after it
/// meets no bomb, no foreign entity, no cell beyond the last column and no cut-off part.
final class XlsxGuard {
    private static final XMLInputFactory XML = hardened();
    private final String file;
    private final Limits limits;
    private final WorkbookTally tally = new WorkbookTally();
    private long inflated;

    private XlsxGuard(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    static WorkbookTally check(Path path, String file, Limits limits) {
        return new XlsxGuard(file, limits).check(path);
    }

    private WorkbookTally check(Path path) {
        try (var zip = new ZipFile(path.toFile())) {
            if (zip.size() > limits.entries()) {
                throw Damage.refusal("sheet.file.bomb#parts", file, Integer.toString(zip.size()));
            }
            for (var entry : zip.stream().filter(XlsxGuard::isXml).toList()) {
                check(zip, entry);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new Refusal(Damage.broken(file, e));
        }
        if (!tally.hasWorkbook()) {
            throw Damage.refusal("sheet.file.not-workbook", file, "");
        }
        if (tally.hasDanglingTexts()) {
            throw new Refusal(Damage.broken(file, new IOException("a cell points at a text that is not there")));
        }
        return tally;
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        try (var content = new MeteredStream(
                zip.getInputStream(entry), file, entry.getName(), entry.getCompressedSize(), inflated, limits)) {
            var xml = XML.createXMLStreamReader(content);
            var part = new PartCheck(file, entry.getName(), limits, tally);
            while (xml.hasNext()) {
                part.see(xml.next(), xml);
            }
            xml.close();
            inflated += content.bytes();
        }
    }

    private static boolean isXml(ZipEntry entry) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static XMLInputFactory hardened() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
