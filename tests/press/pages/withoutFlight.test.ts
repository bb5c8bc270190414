import { expect, test } from "vitest";
import { withoutFlight } from "@/press/pages/withoutFlight";

test("removes the scripts in which Next sends a page once more, and nothing else", () => {
  const kept = ["<p>self.__next_f.push(</p>", "<script>init()</script>", "<p>b</p>"];
  const flight = '<script>self.__next_f.push([1,"\\u003cp>a"])</script>';
  expect(withoutFlight(kept.join(flight))).toBe(kept.join(""));
  expect(withoutFlight(`${flight}${flight}`)).toBe("");
  expect(withoutFlight("<p>a</p><script>self.__next_f.push([1")).toBe(
    "<p>a</p><script>self.__next_f.push([1",
  );
});
