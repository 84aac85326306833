package org.yuanlian.perception.text;

import java.util.List;
import java.util.regex.Pattern;

/// What a web page leaves around an article: navigation, meta lines, advertising, and the tail of other
/// people's headlines.
final class Residue {
    private static final int SHORT = 24;

    private static final Pattern TAIL = Pattern.compile(
            "(?:相关(?:内容|文章|阅读|新闻|推荐|链接|资讯)|热门(?:资讯|排行|推荐|文章|新闻|标签)|推荐(?:阅读|文章|新闻)|延伸阅读|猜你喜欢|为你推荐|"
                    + "更多(?:精彩|新闻|资讯|内容|推荐)|最新(?:资讯|文章|新闻)|友情链接|分享(?:到|至|给朋友|让更多人看到)|扫一扫|扫描二维码|展开阅读全文|版权(?:声明|所有)|"
                    + "免责声明|本文链接|本文来源|上一篇|下一篇|阅读原文|返回(?:顶部|首页|列表)|上滑加载|有想补充的信息|本站资料|"
                    + "人民日报社概况|关于(?:我们|人民网)|联系我们|网站(?:声明|地图|律师)).*");
    private static final Pattern TAIL_WITHIN = Pattern.compile(
            "(?i)copyright|版 ?权 ?所 ?有|ICP ?备|公网安备|违法和不良信息|举报邮箱|举报电话|信息网络传播视听|增值电信业务");
    private static final Pattern NAVIGATION = Pattern.compile(
            "[-•·|>» ]*(?:首页|登录|注册|民文|English|举报专区|联系我们|企业入驻|网站地图|客户端|收藏|打印|关闭|字号|大 中 小|微信|微博|QQ空间|返回|搜索|导航|菜单|更多>*|"
                    + "当前位置[::].*|您(?:现在)?(?:的|所在的)?位置[::].*|首页 ?[>»].*)[| ]*");
    private static final Pattern META = Pattern.compile(
            "(?:创始人|\\d{1,4}|admin.*|(?:浏览|阅读|点击|评论)(?:量|数|次数)?[::]? ?\\d*次?|(?:更新|发布|发表)?(?:时间|日期)[::].*|(?:文章)?(?:来源|作者|编辑|责任编辑|责编|审核|校对|标签|关键词|记者)[::/].{0,80}|"
                    + "[□■◆●]?.{0,12}记者 .{0,40}|[□■◆●].{0,16}记者|\\((?:采写|记者|责编|责任编辑|编辑|来源)[::/ ].*\\)|(?:\\d{1,2} ){2,}\\d{1,2}|"
                    + "(?:发布时间[::] ?)?\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}.*(?:来源|作者|浏览|阅读|编辑|点击|字号).*)");
    private static final Pattern ADVERT = Pattern.compile(
            "(?:.*(?:微信(?:号|/手机)|公众号|手机(?:号)?[::]|热线[::]|QQ[::]|加微信|二维码|土地租售|厂房租售|点我投稿|电话[::] ?\\d).*|https?://\\S+)");
    private static final Pattern SIGN_OFF = Pattern.compile(".*[(](?:[^()]*(?:记者|通讯员|采写|责编|来源)[^()]*)[)]");

    private Residue() {}

    static boolean beginsTail(Line line) {
        return line.length() < 200
                && (TAIL.matcher(line.text()).matches() && (line.length() <= SHORT || !line.holdsSentence())
                        || TAIL_WITHIN.matcher(line.text()).find());
    }

    static boolean isNavigation(Line line) {
        return NAVIGATION.matcher(line.text()).matches() || isBullet(line);
    }

    static boolean isMeta(Line line) {
        return line.length() <= 120 && META.matcher(line.text()).matches() || DateLine.isOne(line.text());
    }

    static boolean isAdvert(Line line) {
        return line.length() <= 120 && ADVERT.matcher(line.text()).matches();
    }

    static boolean isResidue(Line line) {
        return line.text().isEmpty() || isNavigation(line) || isMeta(line) || isAdvert(line);
    }

    /// Where the article stops: at a tail, or behind the line in which its reporters sign.
    static int endOfBody(List<Line> lines) {
        boolean body = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (body && beginsTail(line)) {
                return i;
            }
            if (body && SIGN_OFF.matcher(ending(line)).matches() && !continues(lines, i + 1)) {
                return i + 1;
            }
            body |= line.holdsSentence();
        }
        return lines.size();
    }

    private static String ending(Line line) {
        int open = line.text().lastIndexOf('(');
        return open < 0 ? "" : line.text().substring(open);
    }

    private static boolean continues(List<Line> lines, int from) {
        for (int i = from; i < lines.size() && !beginsTail(lines.get(i)); i++) {
            if (lines.get(i).length() >= 40 && lines.get(i).text().indexOf('。') >= 0 && !isAdvert(lines.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBullet(Line line) {
        return line.text().startsWith("- ") && line.length() <= SHORT && !line.holdsSentence();
    }
}
