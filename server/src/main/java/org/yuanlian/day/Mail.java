package org.yuanlian.day;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/// A sheet as a message that any mail program opens (RFC 5322, MIME).
///
/// @param username whose sheet it is
/// @param html the sheet as it stands in the message
public record Mail(String username, String from, String to, String subject, String html, Instant at) {
    private static final String LINE = "\r\n";

    /// The message as a file of the ending `.eml`.
    public byte[] eml() {
        var head = String.join(
                LINE,
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.ofHours(8))),
                "From: Yuanlian <" + from + ">",
                "To: <" + to + ">",
                "Subject: =?UTF-8?B?" + base64(subject) + "?=",
                "MIME-Version: 1.0",
                "Content-Type: text/html; charset=UTF-8",
                "Content-Transfer-Encoding: base64",
                "",
                "");
        var body = Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
        return (head + body + LINE).getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
