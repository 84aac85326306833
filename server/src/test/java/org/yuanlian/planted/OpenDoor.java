package org.yuanlian.planted;

import org.springframework.web.bind.annotation.PostMapping;

final class OpenDoor {
    @PostMapping("/api/things")
    void change() {}
}
