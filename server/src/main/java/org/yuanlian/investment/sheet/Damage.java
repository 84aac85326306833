package org.yuanlian.investment.sheet;

import org.yuanlian.kernel.Problem;
import org.yuanlian.kernel.Refusal;

/// The refusals of whole files.
final class Damage {
    private Damage() {}

    static Refusal refusal(String code, String file, String value, String what, String maybe) {
        return new Refusal(new Problem("sheet.file." + code, file, value, what, maybe));
    }

    static Refusal tooBig(String file, long bytes, long limit) {
        return refusal(
                "too-big",
                file,
                "%,d bytes".formatted(bytes),
                "The file is larger than the %,d MiB that one import takes.".formatted(limit >> 20),
                "pictures in it can go, or it can be split by year");
    }

    static Refusal bomb(String file, String entry, String why) {
        return refusal("bomb", file, entry, why, "the file is not a ledger; ask whoever sent it");
    }

    static Problem broken(String file, Throwable cause) {
        return new Problem(
                "sheet.file.damaged",
                file,
                String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                "The file is cut off or damaged and cannot be read to its end. Nothing of it was taken.",
                "copy or download it again; opening and saving it anew in the spreadsheet program repairs most");
    }
}
