package org.starling.ui.editors.recovery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.starling.ui.TitledDialog;
import org.starling.ui.tables.AccessibleName;

/** Edits that a crash left behind: document, time, what they changed. The person recovers or gives up those with a tick, or decides later. */
final class RecoveryDialog extends TitledDialog {

	private static final int DISCARD = IDialogConstants.CLIENT_ID + 1;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

	private final List<Recoverable> found;
	private Table table;
	private Text details;

	RecoveryDialog(Shell shell, List<Recoverable> found) {
		super(shell, Messages.Recovery_window, Messages.Recovery_title, Messages.Recovery_message, 1);
		this.found = found;
	}

	@Override
	protected void fill(Composite body) {
		table = new Table(body, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		table.getAccessible().addAccessibleListener(new AccessibleName(Messages.Recovery_documents));
		GridDataFactory.fillDefaults().grab(true, true).hint(620, 120).applyTo(table);
		column(Messages.Recovery_document, 290);
		column(Messages.Recovery_time, 180);
		column(Messages.Recovery_changes, 130);
		for (Recoverable each : found) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { each.name(), TIME.format(each.found().time()), NLS.bind(Messages.Recovery_count, each.changes().size()) });
			item.setChecked(true);
		}
		details = new Text(body, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		details.getAccessible().addAccessibleListener(new AccessibleName(Messages.Recovery_changes));
		GridDataFactory.fillDefaults().grab(true, true).hint(620, 130).applyTo(details);
		table.addListener(SWT.Selection, e -> details());
		table.select(0);
		details();
	}

	@Override
	protected void ready() {
		setMessage(Messages.Recovery_message, IMessageProvider.INFORMATION);
	}

	private void column(String title, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setWidth(width);
	}

	private void details() {
		int selected = Math.max(0, table.getSelectionIndex());
		details.setText(String.join("\n", found.get(selected).changes())); //$NON-NLS-1$
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, DISCARD, Messages.Recovery_discard, false);
		createButton(parent, IDialogConstants.OK_ID, Messages.Recovery_recover, true);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Recovery_later, false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id != IDialogConstants.CANCEL_ID) {
			List<Recoverable> chosen = new ArrayList<>();
			for (int i = 0; i < found.size(); i++) {
				if (table.getItem(i).getChecked()) {
					chosen.add(found.get(i));
				}
			}
			RecoveryOffer.end(chosen, id == IDialogConstants.OK_ID);
			okPressed();
		} else {
			super.buttonPressed(id);
		}
	}
}
