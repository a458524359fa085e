package org.starling.ui.charts.look;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.starling.chart.look.LookFile;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.tables.AccessibleName;

/** Templates of the workspace: applied, made of the present look, removed, passed on as files. UI thread; the files are small. */
final class TemplateTab {

	private final LookEdits edits;
	private final ChartTemplates templates = ChartTemplates.ofWorkspace();
	private final List list;
	private final Button apply;
	private final Button delete;
	private final Button export;

	private interface Work {
		void run() throws IOException;
	}

	TemplateTab(Composite parent, LookEdits edits) {
		this.edits = edits;
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(parent);
		Label help = new Label(parent, SWT.WRAP);
		help.setText(Messages.Template_help);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(300, SWT.DEFAULT).applyTo(help);
		list = new List(parent, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		list.getAccessible().addAccessibleListener(new AccessibleName(Messages.Template_list));
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 120).applyTo(list);
		list.addListener(SWT.Selection, e -> enable());
		list.addListener(SWT.DefaultSelection, e -> apply());
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		apply = button(buttons, Messages.Template_apply, this::apply);
		button(buttons, Messages.Template_save, this::save);
		delete = button(buttons, Messages.Template_delete, () -> {
			templates.delete(selected());
			read(null);
		});
		export = button(buttons, Messages.Template_export, this::export);
		button(buttons, Messages.Template_import, this::take);
		work(() -> read(null));
	}

	private Button button(Composite parent, String text, Work work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addListener(SWT.Selection, e -> work(work));
		return button;
	}

	private void work(Work work) {
		try {
			work.run();
		} catch (IOException e) {
			edits.refuse(ErrorDialogs.reason(e));
		}
	}

	private String selected() {
		return list.getSelectionCount() == 0 ? null : list.getSelection()[0];
	}

	private void read(String select) throws IOException {
		list.setItems(templates.names().toArray(String[]::new));
		if (select != null) {
			list.select(list.indexOf(select));
		}
		enable();
	}

	private void enable() {
		boolean any = selected() != null;
		apply.setEnabled(any);
		delete.setEnabled(any);
		export.setEnabled(any);
	}

	private void apply() {
		if (selected() != null) {
			work(() -> {
				var template = templates.read(selected());
				edits.change(l -> l.with(template));
			});
		}
	}

	private void save() throws IOException {
		InputDialog dialog = new InputDialog(list.getShell(), Messages.Template_saveTitle, Messages.Template_saveMessage,
				selected() == null ? "" : selected(), ChartTemplates::fault); //$NON-NLS-1$
		if (dialog.open() == Window.OK) {
			String name = dialog.getValue().strip();
			templates.save(name, edits.look().template(edits.figure()));
			read(name);
		}
	}

	private void export() throws IOException {
		FileDialog dialog = new FileDialog(list.getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setFileName(selected() + ChartTemplates.ENDING);
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file != null) {
			LookFile.write(templates.read(selected()), Path.of(file));
		}
	}

	private void take() throws IOException {
		FileDialog dialog = new FileDialog(list.getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setFilterExtensions(new String[] { "*.json" }); //$NON-NLS-1$
		String file = dialog.open();
		if (file != null) {
			read(templates.take(Path.of(file)));
		}
	}
}
