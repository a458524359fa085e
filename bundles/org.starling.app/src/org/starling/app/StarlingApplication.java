package org.starling.app;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.starling.runtime.InstalledPlugins;
import org.starling.ui.preferences.UiPreferences;
import org.starling.ui.theme.ThemeMode;
import org.starling.ui.theme.Themes;
import org.starling.ui.theme.Zoom;

/** The workbench as an application; exit code 0, a restart, or 1 when the workspace is in use by another window. */
public class StarlingApplication implements IApplication {

	private static final Integer WORKSPACE_IN_USE = 1;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		InstalledPlugins.load();
		if (Platform.getInstanceLocation().isSet()) {
			Zoom.applyAtStart(UiPreferences.store().getInt(UiPreferences.ZOOM));
		}
		Display display = PlatformUI.createDisplay();
		try {
			Location workspace = Platform.getInstanceLocation();
			if (workspace.isSet() && !workspace.isLocked() && !workspace.lock()) {
				WorkspaceInUse.tell(display, workspace.getURL().getPath());
				return WORKSPACE_IN_USE;
			}
			Themes.applyAtStart(ThemeMode.of(UiPreferences.store().getString(UiPreferences.THEME)));
			int code = PlatformUI.createAndRunWorkbench(display, new StarlingWorkbenchAdvisor());
			return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		var workbench = PlatformUI.getWorkbench();
		Display display = workbench.getDisplay();
		display.syncExec(() -> {
			if (!display.isDisposed()) {
				workbench.close();
			}
		});
	}
}
