package org.yuanlian.investment.proposal;

import java.util.Set;
import org.yuanlian.investment.sheet.Tidy;

/// What people write where they have nothing to write.
final class Blanks {
    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "---", "—", "——", "/", "\\", "无", "暂无", "未定", "待定", "空", "N/A", "n/a", "NA", "不详", "未知", "暂缺");

    private Blanks() {}

    static boolean says(String text) {
        return NOTHING.contains(Tidy.narrow(text));
    }
}
