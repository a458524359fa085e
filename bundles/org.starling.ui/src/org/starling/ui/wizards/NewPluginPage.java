package org.starling.ui.wizards;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.starling.sdk.PluginKind;
import org.starling.sdk.PluginNames;

/** Name, kind and folder of a plug-in project, and the program that it is built against. */
final class NewPluginPage extends WizardPage {

	private Text name;
	private Combo kind;
	private Text folder;
	private Text installation;
	private String proposed = ""; //$NON-NLS-1$

	NewPluginPage() {
		super(Messages.Plugin_title);
		setTitle(Messages.Plugin_title);
		setDescription(Messages.Plugin_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).spacing(10, 8).applyTo(area);
		setControl(area);
		name = text(area, Messages.Plugin_name, 2);
		label(area, Messages.Plugin_kind);
		kind = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		for (PluginKind each : PluginKind.values()) {
			kind.add(title(each));
		}
		kind.select(0);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(kind);
		folder = folder(area, Messages.NewProject_folder);
		installation = folder(area, Messages.Plugin_installation);
		installation.setToolTipText(Messages.Plugin_installationTip);
		installation.setText(here());
		name.addModifyListener(e -> propose());
		name.setText(Messages.Plugin_defaultName);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.newPlugin"); //$NON-NLS-1$
		name.selectAll();
	}

	private static String title(PluginKind kind) {
		return switch (kind) {
		case SOLVER -> Messages.Plugin_solver;
		case ENERGY_PROVIDER -> Messages.Plugin_energyProvider;
		case IMPORTER -> Messages.Plugin_importer;
		case CHART_EXPORTER -> Messages.Plugin_chartExporter;
		case REPORT_SECTION -> Messages.Plugin_reportSection;
		};
	}

	private static void label(Composite area, String text) {
		new Label(area, SWT.NONE).setText(text);
	}

	private Text text(Composite area, String label, int columns) {
		label(area, label);
		Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(320, SWT.DEFAULT).applyTo(text);
		text.addModifyListener(e -> validate());
		return text;
	}

	private Text folder(Composite area, String label) {
		Text text = text(area, label, 1);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.NewProject_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			String chosen = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET).open();
			if (chosen != null) {
				text.setText(text == folder ? Path.of(chosen).resolve(name.getText().strip()).toString() : chosen);
			}
		}));
		return text;
	}

	/** The folder of the program that runs. */
	private static String here() {
		return Platform.getInstallLocation() == null ? "" : new File(Platform.getInstallLocation().getURL().getPath()).getPath(); //$NON-NLS-1$
	}

	private void propose() {
		if (folder.getText().equals(proposed)) {
			proposed = Path.of(System.getProperty("user.home")).resolve(name.getText().strip().replace(File.separatorChar, '-')).toString(); //$NON-NLS-1$
			folder.setText(proposed);
		}
	}

	private void validate() {
		if (installation == null) {
			return;
		}
		String problem = problem();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	private String problem() {
		try {
			names();
			String[] there = folder().toFile().list();
			if (folder.getText().isBlank() || !folder().isAbsolute()) {
				return Messages.NewProject_noFolder;
			}
			if (there != null && there.length > 0 || folder().toFile().isFile()) {
				return NLS.bind(Messages.Plugin_notEmpty, folder());
			}
			return installation().resolve("plugins").toFile().isDirectory() ? null //$NON-NLS-1$
					: NLS.bind(Messages.Plugin_noInstallation, installation());
		} catch (InvalidPathException e) {
			return NLS.bind(Messages.NewProject_badFolder, e.getReason());
		} catch (IllegalArgumentException e) {
			return e.getMessage();
		}
	}

	PluginNames names() {
		return PluginNames.of(name.getText(), null);
	}

	PluginKind kind() {
		return PluginKind.values()[kind.getSelectionIndex()];
	}

	Path folder() {
		return Path.of(folder.getText().strip());
	}

	Path installation() {
		return Path.of(installation.getText().strip());
	}
}
