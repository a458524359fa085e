package org.starling.ui.tables;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;

/** Rows of a table to the clipboard and from it, as tab-separated text with headers. UI thread only. */
final class TableClipboard<T> {

	private static final int ERRORS_SHOWN = 12;

	private final ObjectTable<T> table;

	TableClipboard(ObjectTable<T> table) {
		this.table = table;
	}

	void copy() {
		List<T> rows = table.selection().isEmpty() ? table.shown() : table.selection();
		List<List<String>> cells = new ArrayList<>();
		List<ColumnSpec<T>> visible = table.columns().visible();
		cells.add(visible.stream().map(ColumnSpec::header).toList());
		rows.forEach(r -> cells.add(visible.stream().map(c -> c.text().apply(r)).toList()));
		Clipboard clipboard = new Clipboard(table.table().getDisplay());
		clipboard.setContents(new Object[] { TabSeparated.write(cells) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	void paste() {
		Clipboard clipboard = new Clipboard(table.table().getDisplay());
		Object text = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (text instanceof String block && !block.isBlank()) {
			paste(block);
		}
	}

	void paste(String block) {
		int row = table.table().getSelectionCount() == 0 ? -1 : table.table().getSelectionIndex();
		PasteBlock.Result plan = new PasteBlock<>(table.context().domain(), table.spec().editing(),
				table.columns().visible(), table.shown())
				.plan(TabSeparated.read(block), row, row < 0 ? 0 : table.navigation().focusedColumn());
		if (!plan.errors().isEmpty()) {
			refuse(plan.errors());
		} else if (plan.command() != null) {
			table.context().execute(NLS.bind(Messages.Paste_label, plan.changedRows() + plan.addedRows()), plan.command());
			table.refresh();
		}
	}

	private void refuse(List<String> errors) {
		List<String> first = errors.subList(0, Math.min(ERRORS_SHOWN, errors.size()));
		String more = errors.size() > first.size() ? '\n' + NLS.bind(Messages.Paste_more, errors.size() - first.size()) : ""; //$NON-NLS-1$
		MessageDialog.openError(table.table().getShell(), Messages.Paste_refusedTitle,
				Messages.Paste_refused + "\n\n" + String.join("\n", first) + more); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
