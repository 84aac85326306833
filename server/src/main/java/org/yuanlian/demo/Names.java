package org.yuanlian.demo;

import java.util.List;
import java.util.Random;

/// Names that sound right and belong to nobody.
final class Names {
    private static final List<String> HEADS = List.of(
            "蜀岚", "川屿", "锦朔", "岷澜", "沱舟", "峨岳", "青衣", "芙岑", "剑峤", "涪原", "嘉陵渡", "天府岭", "雅砻", "渠畔", "巴岚",
            "金沙汀", "云岫", "松茂", "西岭峪", "安岚");
    private static final List<String> TAILS =
            List.of("科技有限公司", "新材料有限公司", "装备制造有限公司", "能源股份有限公司", "智能制造有限公司", "实业有限公司");
    private static final List<String> FORMS = List.of("生产基地项目", "产业化项目", "扩建项目", "智能工厂项目", "研发制造中心项目", "配套项目");
    private static final List<String> SURNAMES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙");

    private Names() {}

    static String firm(Random random) {
        return pick(HEADS, random) + pick(TAILS, random).replaceFirst("^", random.nextBoolean() ? "" : "（四川）");
    }

    static String project(String product, Random random) {
        var size = switch (random.nextInt(4)) {
            case 0 -> "年产%d万吨".formatted(1 + random.nextInt(20));
            case 1 -> "年产%d万套".formatted(5 * (1 + random.nextInt(40)));
            case 2 -> "高端";
            default -> "";
        };
        return size + product + pick(FORMS, random);
    }

    static String person(Random random) {
        return pick(SURNAMES, random) + (random.nextBoolean() ? "主任" : "科长");
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
