/** The product: application, window, perspectives, the welcome page, About. */
package org.starling.app;
