// The words beside the buttons of the editor (docs/decisions/0017): made of what is known, and of nothing else.
const place = keeps => keeps ? "phần vừa gõ được giữ trên máy này" : "trình duyệt không còn dung lượng lưu tạm, vui lòng không đóng trang";

export function wordsOf({ line, stored, isStored, isUnsaved, keeps, cameBack, trouble, isRefused, isSaving }) {
  const lower = stored[0].toLowerCase() + stored.slice(1);
  if (line === "lost") return `Mất kết nối – ${isUnsaved ? place(keeps) + "; " : ""}trang tự mở lại khi máy chủ trả lời`;
  if (line === "down" && isUnsaved) return `Mất kết nối – chưa lưu, sẽ tự lưu khi có mạng; ${place(keeps)}`;
  if (line === "down") return isStored ? `Mất kết nối – mọi thay đổi ${lower}` : "Mất kết nối";
  if (!isUnsaved && cameBack) return isStored ? `Đã kết nối lại, ${lower}` : "Đã kết nối lại";
  if (!isUnsaved) return stored;
  if (trouble === "late") return `Máy chủ chưa trả lời – chưa lưu, đang tự thử lại; ${place(keeps)}`;
  if (trouble === "server") return `Chưa lưu được, đang tự thử lại; ${place(keeps)}`;
  if (isRefused) return "Chưa lưu được: xem lý do ở đầu trang";
  return isSaving ? "Đang lưu…" : "Có thay đổi chưa lưu";
}
