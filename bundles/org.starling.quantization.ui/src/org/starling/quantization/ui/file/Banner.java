package org.starling.quantization.ui.file;

import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.lcms.ReadProblem;

/** What is wrong in a file, above everything else that is shown of it; takes no room when nothing is. UI thread. */
final class Banner {

	private static final int MOST = 3;

	private final Composite control;
	private final Label icon;
	private final Label text;

	Banner(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).spacing(8, 0).applyTo(control);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(control);
		icon = new Label(control, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
		text = new Label(control, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
		control.setVisible(false);
	}

	/** Shows errors before warnings, the first of each. */
	void show(List<ReadProblem> problems) {
		List<ReadProblem> errors = problems.stream().filter(ReadProblem::isError).toList();
		List<ReadProblem> shown = errors.isEmpty() ? problems : errors;
		String lines = String.join("\n", shown.stream().limit(MOST).map(ReadProblem::toString).toList()); //$NON-NLS-1$
		int more = problems.size() - Math.min(MOST, shown.size());
		show(!errors.isEmpty(), more > 0 ? lines + '\n' + NLS.bind(Messages.Banner_more, more) : lines);
		control.setToolTipText(String.join("\n", problems.stream().limit(100).map(ReadProblem::toString).toList())); //$NON-NLS-1$
	}

	/** Says a sentence; nothing when it is empty. */
	void show(boolean error, String sentence) {
		boolean any = !sentence.isEmpty();
		icon.setImage(FieldDecorationRegistry.getDefault()
				.getFieldDecoration(error ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING).getImage());
		text.setText(LegacyActionTools.escapeMnemonics(sentence));
		((GridData) control.getLayoutData()).exclude = !any;
		control.setVisible(any);
		control.requestLayout();
	}

	/** What is said. */
	String text() {
		return text.getText();
	}
}
