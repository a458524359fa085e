package org.starling.app;

import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.starling.ui.tables.WeightedColumns;

/** What this is, which version, and under which licences its parts come. */
final class AboutDialog extends TrayDialog {

	private static final int COPY_ID = IDialogConstants.CLIENT_ID;

	private final List<BundleLicence> parts = BundleLicence.installed();

	AboutDialog(Shell parent) {
		super(parent);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.About_title);
	}

	@Override
	protected Point getInitialSize() {
		return getShell().computeSize(620, 560);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite header = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(14, 12).spacing(18, 4).applyTo(header);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
		Label logo = new Label(header, SWT.NONE);
		logo.setImage(Logo.image(Logo.LARGE));
		GridDataFactory.fillDefaults().span(1, 3).applyTo(logo);
		Label name = new Label(header, SWT.NONE);
		name.setText(NLS.bind(Messages.About_name, version()));
		name.setFont(JFaceResources.getHeaderFont());
		Label what = new Label(header, SWT.WRAP);
		what.setText(Messages.About_what);
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(what);
		Label runs = new Label(header, SWT.WRAP);
		runs.setText(NLS.bind(Messages.About_runtime, new Object[] { System.getProperty("java.version"), //$NON-NLS-1$
				System.getProperty("os.name"), System.getProperty("os.arch") })); //$NON-NLS-1$ //$NON-NLS-2$
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(runs);
		Label heading = new Label(area, SWT.NONE);
		heading.setText(Messages.About_parts);
		GridDataFactory.fillDefaults().indent(14, 0).applyTo(heading);
		table(area);
		return area;
	}

	private void table(Composite area) {
		Composite frame = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 240).indent(10, 0).applyTo(frame);
		WeightedColumns layout = new WeightedColumns();
		frame.setLayout(layout);
		TableViewer viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(viewer, layout, Messages.About_part, 5, BundleLicence::name);
		column(viewer, layout, Messages.About_version, 2, BundleLicence::version);
		column(viewer, layout, Messages.About_licence, 3, BundleLicence::licence);
		viewer.setInput(parts);
	}

	private interface Text {
		String of(BundleLicence part);
	}

	private static void column(TableViewer viewer, WeightedColumns layout, String title, int weight, Text text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(part -> text.of((BundleLicence) part)));
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COPY_ID, Messages.About_copy, false);
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COPY_ID) {
			StringBuilder text = new StringBuilder(NLS.bind(Messages.About_name, version())).append('\n');
			parts.forEach(p -> text.append(p.name()).append('\t').append(p.version()).append('\t').append(p.licence()).append('\n'));
			Clipboard clipboard = new Clipboard(getShell().getDisplay());
			clipboard.setContents(new Object[] { text.toString() }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		} else {
			super.buttonPressed(id);
		}
	}

	private static String version() {
		return Platform.getBundle("org.starling.app").getVersion().toString(); //$NON-NLS-1$
	}
}
