document.querySelectorAll("table.sortable th").forEach(head => {
	const table = head.closest("table");
	const place = Array.from(head.parentNode.children).indexOf(head);
	head.style.cursor = "pointer";
	head.title = "sort";
	head.addEventListener("click", () => {
		const up = head.dataset.up !== "yes";
		head.dataset.up = up ? "yes" : "no";
		const key = row => row.children[place].dataset.value ?? row.children[place].textContent;
		const body = table.tBodies[0];
		Array.from(body.rows).sort((a, b) => {
			const x = key(a), y = key(b);
			if (x === "" || y === "") {
				return x === y ? 0 : x === "" ? 1 : -1;
			}
			const order = isNaN(x) || isNaN(y) ? x.localeCompare(y) : x - y;
			return up ? order : -order;
		}).forEach(row => body.append(row));
	});
});
