<?php
// wordpress.php - a post as WordPress's own hooks, filters and script queue print it, without a database:
// php wordpress.php WORDPRESS PLUGIN URL
[, $wordpress, $plugin, $url] = $argv;
define('ABSPATH', "$wordpress/");
define('WPINC', 'wp-includes');
define('WP_DEBUG', true);
define('WP_CONTENT_DIR', dirname($plugin, 3));
define('WP_CONTENT_URL', $url);
define('WP_PLUGIN_DIR', dirname($plugin, 2));
define('WPMU_PLUGIN_DIR', WP_CONTENT_DIR . '/mu-plugins');
define('WP_PLUGIN_URL', "$url/plugins");
define('WPMU_PLUGIN_URL', "$url/mu-plugins");
foreach (['load', 'cache', 'class-wp-object-cache', 'plugin', 'compat', 'functions', 'formatting', 'kses', 'class-wp-query', 'query', 'link-template', 'l10n', 'theme', 'pomo/translations', 'class-wp-dependency',
    'class-wp-dependencies', 'class-wp-scripts', 'functions.wp-scripts'] as $part) require_once ABSPATH . WPINC . "/$part.php";

// What WordPress asks its database for. A post is shown.
wp_cache_init();
add_filter('pre_option_blog_charset', fn () => 'UTF-8');
$wp_query = new class extends WP_Query { public function __construct() {} };
$wp_query->is_singular = $wp_query->in_the_loop = true;
$wp_scripts = new WP_Scripts();
$wp_scripts->base_url = $url;
$wp_plugin_paths = [];
do_action('init');

require $plugin;
do_action('wp_enqueue_scripts');
$post = wpautop("Angela Merkel met Emmanuel Macron in Paris on Tuesday.\n\n“We agreed,” Merkel said.");
echo '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Post</title><article>', apply_filters('the_content', $post), '</article>';
$wp_scripts->do_items(false, 1);
echo '</html>';
