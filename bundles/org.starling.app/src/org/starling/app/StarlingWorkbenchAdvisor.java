package org.starling.app;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.starling.ui.Images;
import org.starling.ui.LabelNames;
import org.starling.ui.explorer.ProjectIndex;

/** Set-up of the workbench: first perspective, saved layout, workspace as the page's input. */
final class StarlingWorkbenchAdvisor extends WorkbenchAdvisor {

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		IDE.registerAdapters();
		configurer.setSaveAndRestore(true);
		declareProjectImages(configurer);
	}

	/** The pictures of projects and of messages that views of the platform ask the product for. */
	private static void declareProjectImages(IWorkbenchConfigurer configurer) {
		configurer.declareImage(IDE.SharedImages.IMG_OBJ_PROJECT, Images.descriptor(Images.PROJECT), true);
		configurer.declareImage(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, Images.descriptor(Images.PROJECT_CLOSED), true);
		platform(configurer, IDE.SharedImages.IMG_OPEN_MARKER, "elcl16/gotoobj_tsk"); //$NON-NLS-1$
		platform(configurer, IDE.SharedImages.IMG_OBJS_TASK_TSK, "obj16/taskmrk_tsk"); //$NON-NLS-1$
		platform(configurer, IDE.SharedImages.IMG_OBJS_BKMRK_TSK, "obj16/bkmrk_tsk"); //$NON-NLS-1$
		platform(configurer, "IMG_OBJS_ERROR_PATH", "obj16/error_tsk"); //$NON-NLS-1$ //$NON-NLS-2$
		platform(configurer, "IMG_OBJS_WARNING_PATH", "obj16/warn_tsk"); //$NON-NLS-1$ //$NON-NLS-2$
		platform(configurer, "IMG_OBJS_INFO_PATH", "obj16/info_tsk"); //$NON-NLS-1$ //$NON-NLS-2$
		platform(configurer, "IMG_LCL_SHOWSYNC_RN", "elcl16/showsync_rn"); //$NON-NLS-1$ //$NON-NLS-2$
		platform(configurer, "IMG_ELCL_QUICK_FIX_ENABLED", "elcl16/smartmode_co"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void platform(IWorkbenchConfigurer configurer, String key, String path) {
		for (String ending : new String[] { ".svg", ".png" }) { //$NON-NLS-1$ //$NON-NLS-2$
			ImageDescriptor image = PlatformImages.descriptor(path + ending);
			if (image != null) {
				configurer.declareImage(key, image, true);
				return;
			}
		}
	}

	@Override
	public void postStartup() {
		LabelNames.install(PlatformUI.getWorkbench().getDisplay());
		RecentProjects.watch();
		Job.create(Messages.Startup_projects, (ICoreRunnable) monitor -> readProjects()).schedule();
		OpenArgument.of(Platform.getApplicationArgs()).ifPresent(argument -> argument.open(PlatformUI.getWorkbench()));
	}

	private static void readProjects() {
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			ProjectIndex.shared().refresh(project);
		}
	}

	@Override
	public boolean preShutdown() {
		try {
			ResourcesPlugin.getWorkspace().save(true, null);
		} catch (CoreException e) {
			ILog.of(StarlingWorkbenchAdvisor.class).log(e.getStatus());
		}
		return true;
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return ModelPerspective.ID;
	}

	@Override
	public String getMainPreferencePageId() {
		return "org.starling.ui.preferences.general"; //$NON-NLS-1$
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new StarlingWindowAdvisor(configurer);
	}
}
