import "./ui/base.css";
import { drawFirstPicture } from "./ui/firstPicture";
import { seedCase } from "./ui/seedCase";

const place = window.document.querySelector("#app");
if (place) {
  drawFirstPicture(place, seedCase);
  void import("./ui/mount").then(({ mountApp }) => mountApp(place, seedCase));
}
