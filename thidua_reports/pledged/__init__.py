"""What a pledge binds to, sealed and compared in all later periods."""
