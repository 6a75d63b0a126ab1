namespace Portal.Core.Portals.Pictures;

/// <summary>Why a picture is not taken for the portal itself.</summary>
internal static class PortalPictureRefusals
{
    public static Refusal EmblemTooSmall(int width, int height) => new("profile.emblem-small",
        $"Ảnh này có {width} × {height} điểm; biểu trưng cần ít nhất {PortalPictures.LeastEmblem} × {PortalPictures.LeastEmblem} điểm để không bị mờ: "
            + "hãy chọn tệp lớn hơn.");

    public static Refusal EmblemTooFlat(int width, int height) => new("profile.emblem-flat",
        $"Ảnh này có {width} × {height} điểm, quá dài so với chiều còn lại: hãy cắt còn phần biểu trưng, gần vuông hoặc tròn.");

    public static Refusal HeaderTooSmall(int width, int height) => new("profile.header-small",
        $"Ảnh này có {width} × {height} điểm; ảnh đầu trang cần ít nhất {PortalPictures.LeastHeaderWidth} × {PortalPictures.LeastHeaderHeight} điểm: "
            + "hãy chọn ảnh ngang lớn hơn.");

    public static Refusal Missing(PortalPicture which) => new("profile.picture-none",
        $"Hãy chọn {PortalPictures.WordsOf(which)}.", PortalPictures.FieldOf(which));

    /// <summary>Of another portal, or of a file that brings no picture along: nothing may be named that is not there.</summary>
    public static Refusal NotHere(PortalPicture which) => new("profile.picture-not-here",
        $"Cổng này chưa có ảnh được ghi ở mục “{PortalPictures.FieldOf(which)}”: hãy xuất lại hồ sơ để tệp mang theo ảnh, hoặc bỏ mục đó rồi tải ảnh lên "
            + "trên màn hình.", PortalPictures.FieldOf(which));

    public static Refusal Lost(PortalPicture which) => new("profile.picture-lost",
        $"Không tìm thấy tệp của {PortalPictures.WordsOf(which)} trong kho tệp: hãy tải ảnh lên lại hoặc bỏ ảnh rồi tải hồ sơ.", PortalPictures.FieldOf(which));
}
