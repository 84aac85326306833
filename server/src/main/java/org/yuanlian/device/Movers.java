package org.yuanlian.device;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanlian.device.store.MoverRows;

/// All devices that tell where they are and that the caller may see: vehicles, and people who wear a tag.
@Component
public class Movers {
    private final MoverRows rows;

    Movers(MoverRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public List<Mover> all() {
        return rows.all();
    }
}
